import type { QuestionWords, Wording } from './wording.js';

const task = (words: string): QuestionWords => ({
  CAREGIVER: words,
  PATIENT: words,
  lowest: '0: keine Schwierigkeit',
  highest: '10: war nicht möglich',
});

export const german: Wording = {
  code: 'DE',
  lang: 'de',
  name: 'Deutsch',
  version: '1.0.0',
  title: 'Fragen Ihrer Klinik',
  asks: (centre) => `${centre} bittet Sie, einige Fragen zu beantworten. Das dauert etwa eine Minute.`,
  anonymous: 'Sie brauchen kein Konto. Ihre Antworten gehen an das behandelnde Team und an niemanden sonst.',
  until: (day) => `Sie können unterbrechen und mit diesem Link bis zum ${day} weitermachen.`,
  language: 'Sprache',
  whoAreYou: 'Wer sind Sie für die Patientin oder den Patienten?',
  relations: {
    parent: 'Mutter oder Vater',
    partner: 'Partnerin oder Partner',
    child: 'Tochter oder Sohn',
    sibling: 'Schwester oder Bruder',
    'other-relative': 'Andere Angehörige oder Freunde',
    professional: 'Pflegekraft',
    self: 'Ich bin die Patientin oder der Patient',
  },
  sections: { 'nrs-pain': 'Schmerz', 'care-difficulty-8': 'Tägliche Pflege', 'sleep-nrs': 'Schlaf' },
  introductions: {
    'nrs-pain': {
      CAREGIVER: 'Schätzen Sie so gut wie möglich, wie es der Person geht, die Sie pflegen.',
      PATIENT: '',
    },
    'care-difficulty-8': {
      CAREGIVER: 'Wie schwierig war das in den letzten 7 Tagen wegen Steifheit oder Krämpfen?',
      PATIENT: 'Wie schwierig war das in den letzten 7 Tagen wegen Ihrer Steifheit oder Ihrer Krämpfe?',
    },
    'sleep-nrs': {
      CAREGIVER: 'Schätzen Sie so gut wie möglich, wie es der Person geht, die Sie pflegen.',
      PATIENT: '',
    },
  },
  questions: {
    'nrs-pain/average7d': {
      CAREGIVER: 'Wie stark waren die Schmerzen der Person in den letzten 7 Tagen im Durchschnitt?',
      PATIENT: 'Wie stark waren Ihre Schmerzen in den letzten 7 Tagen im Durchschnitt?',
      lowest: '0: keine Schmerzen',
      highest: '10: stärkste vorstellbare Schmerzen',
    },
    'care-difficulty-8/dressing-upper': task('Oberkörper an- und ausziehen'),
    'care-difficulty-8/dressing-lower': task('Unterkörper an- und ausziehen'),
    'care-difficulty-8/bathing': task('Baden oder Waschen'),
    'care-difficulty-8/hygiene': task('Intimpflege, Toilette, Einlagen oder Katheter'),
    'care-difficulty-8/transfer': task('Vom Bett in den Stuhl und zurück'),
    'care-difficulty-8/positioning-chair': task('Richtig im Stuhl sitzen'),
    'care-difficulty-8/positioning-bed': task('Im Bett drehen oder richtig lagern'),
    'care-difficulty-8/orthoses': task('Schienen oder Orthesen anlegen'),
    'sleep-nrs/disturbance': {
      CAREGIVER: 'Wie sehr störten Steifheit, Krämpfe oder Schmerzen in den letzten 7 Nächten den Schlaf der Person?',
      PATIENT: 'Wie sehr störten Steifheit, Krämpfe oder Schmerzen in den letzten 7 Nächten Ihren Schlaf?',
      lowest: '0: gar nicht',
      highest: '10: schlimmer geht es nicht',
    },
  },
  notApplicable: 'Gehört nicht zur Pflege',
  preferNotToSay: 'Möchte ich nicht sagen',
  progress: (done, all) => `${done} von ${all} beantwortet`,
  saved: 'Gespeichert',
  saving: 'Wird gespeichert …',
  offline: 'Keine Verbindung. Ihre Antworten werden gesendet, sobald es eine gibt: Lassen Sie diese Seite offen.',
  review: 'Antworten prüfen',
  missing: (open) =>
    open === 1
      ? 'Eine Frage ist noch offen. Beantworten Sie sie, oder wählen Sie „Möchte ich nicht sagen“.'
      : `${open} Fragen sind noch offen. Beantworten Sie sie, oder wählen Sie „Möchte ich nicht sagen“.`,
  reviewTitle: 'Antworten prüfen',
  reviewNote: 'Nach dem Absenden lassen sie sich hier nicht mehr ändern.',
  change: 'Ändern',
  changeOf: (question) => `Ändern: ${question}`,
  back: 'Zurück zu den Fragen',
  submit: 'Antworten absenden',
  submitting: 'Wird gesendet …',
  notSent:
    'Die Antworten konnten nicht gesendet werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal; es geht nichts verloren.',
  thanksTitle: 'Vielen Dank',
  thanks: 'Ihre Antworten sind angekommen. Sie können diese Seite schließen.',
  closedTitle: 'Dieser Link ist nicht gültig',
  closed: 'Bitten Sie Ihre Klinik um einen neuen.',
  tooOften: 'Von hier wurden zu oft Links versucht. Versuchen Sie es in einer Stunde wieder.',
  loading: 'Wird geladen …',
  unreachable: 'Das Register der Klinik ist nicht erreichbar. Prüfen Sie die Verbindung.',
  tryAgain: 'Noch einmal versuchen',
};
