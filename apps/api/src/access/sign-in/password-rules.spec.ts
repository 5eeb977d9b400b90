import { weaknessOf } from './password-rules.js';

const about = ['a.osei@northfield.example', 'Dr Amara Osei', 'Northfield Hospital'];

describe('the rules of passwords', () => {
  it.each([
    'gravel teapot orbit lantern',
    'aprilgraveltrumpet',
    '83052957184639207714',
    'Xk#9vQ!m2$Lp7@wZ',
    'ein Fahrrad aus Glas',
    'ночной поезд без окон',
    'word '.repeat(2) + 'salad and a spoon',
  ])('take any composition: %s', (password) => expect(weaknessOf(password, about)).toBeNull());

  it('ask for 15 to 128 characters, counted as a person counts', () => {
    expect(weaknessOf('gravel teapot!', about)).toBe('PASSWORD_LENGTH');
    expect(weaknessOf('gravel teapot !', about)).toBeNull();
    const long = 'gravel teapot orbit lantern '.repeat(5).slice(0, 100) + 'zwölf Boxkämpfer jagen Vik';
    expect(weaknessOf(long.padEnd(128, 'q7'), about)).toBeNull();
    expect(weaknessOf(long.padEnd(129, 'q7'), about)).toBe('PASSWORD_LENGTH');
    // Seven characters, each written in several code units.
    expect(weaknessOf('👩‍⚕️👩‍⚕️', about)).toBe('PASSWORD_LENGTH');
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'mapleleafmapleleaf',
    '1234567890123456',
    'qwertyuiopasdfghjkl',
    'abcdefghijklmnopqrst',
  ])('refuse repeats and rows of keys: %s', (password) => expect(weaknessOf(password, about)).toBe('PASSWORD_REPEATS'));

  it.each([
    'correcthorsebatterystaple',
    'CorrectHorseBatteryStaple',
    'thisismypassword',
    'P@ssw0rdP@ssw0rd1',
    'Password20240131!',
    'Welcome2024!!!!!!',
    'administrator123',
  ])('refuse what many people choose: %s', (password) => expect(weaknessOf(password, about)).toBe('PASSWORD_COMMON'));

  it.each(['tonus-registry-2026', 'AmaraOsei20261122', 'northfieldhospital1', 'baclofenpump1234', 'a.osei@northfield'])(
    'refuse what is known of the registry and the person: %s',
    (password) => expect(weaknessOf(password, about)).toBe('PASSWORD_COMMON'),
  );
});
