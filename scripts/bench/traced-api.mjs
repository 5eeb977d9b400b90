/**
 * Loaded into the API before its own code (`node --import`). On request it tells which statements the API sends to the
 * database, so that the benchmark can send the very same ones without it, and how much memory it holds.
 */
import pg from 'pg';

let heard = null;
const send = pg.Client.prototype.query;

pg.Client.prototype.query = function query(text, values, ...rest) {
  if (heard !== null && typeof text === 'string') heard.push({ text, values: Array.isArray(values) ? values : [] });
  return send.call(this, text, values, ...rest);
};

const answers = {
  listen: () => void (heard = []),
  heard: () => {
    const statements = heard;
    heard = null;
    return statements;
  },
  memory: () => process.memoryUsage(),
};

process.on('message', ({ ask }) => {
  if (ask in answers) process.send({ answer: answers[ask]() ?? null });
});
