import type { Random } from './random.js';
import type { Sex, SyntheticIdentity } from './synthetic-patient.js';

const female = split(`
  Agnieszka Aino Anneke Beatriz Bronagh Camille Catrin Chiara Danuta Eilidh Elin Femke Freya Giulia Hanne
  Ilse Ingrid Ioana Jana Katarzyna Leire Liv Lucie Maeve Margarida Mirela Niamh Noor Oriane Petra Ragna
  Roos Saoirse Solveig Teresa Ulla Vesna Wiebke Yasmin Zuzana
`);
const male = split(`
  Aksel Anton Bartosz Bas Callum Cristian Dafydd Dario Eero Emil Fergus Florian Gaspard Goran Henrik Iker
  Ivo Joaquim Jonas Kacper Kilian Lars Lorenzo Marek Mathis Nikola Niels Oisin Ole Pau Piotr Rasmus Rhys
  Sander Stefan Tiago Tomas Ulf Vito Yannick
`);
const family = split(`
  Abendroter Achterwoud Alderbeck Bellorange Birkensee Brisemontagne Brookwhistle Campoluce Cinderholm
  Corvanel Dammerstein Dunmarrow Eikenvoort Elverskov Falkenmoor Fjordheim-Vik Fontalegre Gallowbeck
  Glasmeier-Tann Grenouvert Haselgrund Heathercombe Hollanderkerk Isbjornsen Jasminowski Kaltenquell
  Kestrelby Kolibrowicz Lagoverde Lindwurmer Luzarreal Mairebosque Marchetempo Mistelbacher-Ort
  Montsoleil Nachtweider Nordlysen Olivastri Oosterwind Pedrazul Perlenbach Pinecrofter Quellenhof
  Rabenfeldt Rainwater-Lyle Riverascura Roggeveld Salvaterras Schneegans-Ruh Silberdistel Skogstjerne
  Sonnenbrunn Stellavento Tannenrausch Thistlewick Torrelunar Ulvedal Valdenieve Vanterbloem Vinterberget
  Waldkauzer Weidenflut Windermarsh Ystradlyn Zefirelli Zimtbaumer Zonnedauw Zwartewater
`);

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SIX_LETTERS = 2 ** 30;

/** A name from invented lists, and a number no other patient of the cohort has. */
export function inventIdentity(random: Random, sex: Sex | null, birthDate: string, index: number): SyntheticIdentity {
  const given = sex === 'FEMALE' ? female : sex === 'MALE' ? male : random.chance(0.5) ? female : male;
  return {
    familyName: random.pick(family),
    givenName: random.pick(given),
    birthDate,
    hospitalNumber: `H${String(spread(index, 277_803_737, 100_000_000)).padStart(8, '0')}`,
  };
}

/** Six letters and digits that no other index has, without those easily mistaken for one another. */
export function inventPseudonym(index: number): string {
  let left = spread(index, 747_796_405, SIX_LETTERS);
  let pseudonym = '';
  for (let place = 0; place < 6; place += 1) {
    pseudonym += letters.charAt(left % 32);
    left = Math.floor(left / 32);
  }
  return `TN-${pseudonym}`;
}

/** One-to-one on 0 … size − 1, because factor and size share no divisor. */
export function spread(index: number, factor: number, size: number): number {
  return Number((BigInt(index) * BigInt(factor) + 12_345n) % BigInt(size));
}

function split(names: string): readonly string[] {
  return names.trim().split(/\s+/);
}
