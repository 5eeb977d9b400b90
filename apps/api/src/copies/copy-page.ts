import type { Entry, Section } from './entries.js';

export interface CopyHead {
  readonly pseudonym: string;
  readonly centre: string;
  readonly producedAt: string;
  readonly producedBy: string;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const style = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; } h2 { border-bottom: 1px solid; font-size: 1.25rem; margin-top: 2.5rem; padding-bottom: .25rem; }
  h3, h4, h5 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
  section section { margin-inline-start: 1.25rem; }
  dl { display: grid; gap: .15rem 1rem; grid-template-columns: minmax(9rem, 16rem) 1fr; margin: .25rem 0 0; }
  dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
  @media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
  @media print { body { margin: 0; max-width: none; } h3, h4, dl > * { break-after: avoid; } }`;

/** A page complete in itself: no script, nothing loaded, fit to print. */
export function copyPage(
  { pseudonym, centre, producedAt, producedBy }: CopyHead,
  sections: readonly Section[],
): string {
  const title = `Everything recorded of ${pseudonym}`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>A copy of what the outcomes registry for intrathecal baclofen therapy holds, as of ${escaped(producedAt)}.
Made at ${escaped(centre)} by ${escaped(producedBy)} for the patient, who may ask the centre to correct what is wrong.
Times are those of the centre. A field without a value says so, and why where the reason is known.</p>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

const sectionHtml = ({ title, none, entries }: Section): string => `<section>
<h2>${escaped(title)}</h2>
${entries.length === 0 ? `<p>${escaped(none)}</p>` : entries.map((entry) => entryHtml(entry, 3)).join('\n')}
</section>`;

function entryHtml({ title, facts, parts }: Entry, level: number): string {
  const list = facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('');
  return `<section><h${level}>${escaped(title)}</h${level}>
<dl>${list}</dl>
${parts.map((part) => entryHtml(part, Math.min(level + 1, 6))).join('\n')}</section>`;
}
