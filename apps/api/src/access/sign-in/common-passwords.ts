/**
 * Passwords of 15 and more characters that people choose again and again, in lower case. Short: lists of leaked
 * passwords hold few this long, and nearly all of those are repeats, rows of keys and everyday words, which the rules
 * beside this file refuse as such. These are the phrases the rules would let through.
 */
export const commonPasswords: ReadonlySet<string> = new Set([
  'correcthorsebatterystaple',
  'correct horse battery staple',
  'correct-horse-battery-staple',
  'tobeornottobethatisthequestion',
  'tobeornottobe123',
  'thequickbrownfox',
  'thequickbrownfoxjumps',
  'thequickbrownfoxjumpsoverthelazydog',
  'the quick brown fox jumps over the lazy dog',
  'maytheforcebewithyou',
  'may the force be with you',
  'iwillalwaysloveyou',
  'jesuschristislord',
  'jesuslovesme1234',
  'manchesterunited',
  'manchesterunited1',
  'liverpoolfootballclub',
  'youllneverwalkalone',
  "you'll never walk alone",
  'leavemealone123',
  'supercalifragilisticexpialidocious',
  'onceuponatimeinthewest',
  'iamthegreatest123',
  'twinkletwinklelittlestar',
  'happybirthdaytoyou',
  'alohomora1234567',
  'expectopatronum1',
  'onedirection1234',
  'justinbieber1234',
  'charliebrown1234',
  'sunshine12345678',
  'trustno1trustno1',
  'monkeybusiness123',
  'footballislife123',
  'whatisyourname123',
  'nevergonnagiveyouup',
  'never gonna give you up',
  'hellodarknessmyoldfriend',
  'winteriscoming123',
  'valarmorghulis123',
  'onlygodcanjudgeme',
  'ingodwetrust1234',
]);

/** Everyday words of passwords, taken away before what is left is judged. */
export const everydayWords: readonly string[] = [
  'administrator', 'password', 'passphrase', 'passwort', 'passcode', 'changeme', 'letmein', 'welcome', 'iloveyou', 'love',
  'princess', 'sunshine', 'dragon', 'monkey', 'football', 'baseball', 'superman', 'batman', 'master', 'shadow', 'secret',
  'hospital', 'doctor', 'nurse', 'clinic', 'clinician', 'medical', 'health', 'patient', 'admin', 'login', 'user', 'guest',
  'test', 'demo', 'default', 'temp', 'hello', 'summer', 'winter', 'spring', 'autumn', 'january', 'february', 'march',
  'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'tuesday', 'wednesday',
  'thursday', 'friday', 'saturday', 'sunday', 'this', 'that', 'your', 'my', 'is', 'the', 'and', 'very', 'long', 'new',
];

/** What belongs to this registry, and so comes to mind first. */
export const registryWords: readonly string[] = ['tonus', 'registry', 'baclofen', 'intrathecal', 'spasticity', 'ashworth', 'pump', 'itb'];
