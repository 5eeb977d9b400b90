import { jest } from '@jest/globals';

/** Everything this process would print, from now on, instead of printing it. */
export interface CapturedOutput {
  text(): string;
  /** Lines of the log that are about one event. */
  lines(event: string): Record<string, unknown>[];
  release(): void;
}

export function captureOutput(): CapturedOutput {
  const written: string[] = [];
  const keep = (...parts: unknown[]): true => written.push(parts.map(String).join(' ')) > 0 || true;
  const spies = [
    ...[process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(keep)),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation(keep),
    ),
  ];
  return {
    text: () => written.join('\n'),
    lines: (event) =>
      written
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((line) => line['event'] === event),
    release: () => spies.forEach((spy) => spy.mockRestore()),
  };
}
