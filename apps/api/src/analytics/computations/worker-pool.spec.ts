import { RegistryError } from '../../errors.js';
import { ComputationLost } from './computations.errors.js';
import type { unrulyTasks } from './testing/unruly-tasks.js';
import { type PoolSetting, WorkerPool } from './worker-pool.js';
import { workerProgram } from './worker-program.js';

const pools: WorkerPool<typeof unrulyTasks>[] = [];

function poolOf(setting: PoolSetting): WorkerPool<typeof unrulyTasks> {
  const pool = new WorkerPool<typeof unrulyTasks>(workerProgram('testing/unruly-worker'), setting);
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

/** The longest a timer of 5 ms was late while something went on. */
async function latestTimer(work: Promise<unknown>): Promise<number> {
  let latest = 0;
  let expected = performance.now() + 5;
  const timer = setInterval(() => {
    latest = Math.max(latest, performance.now() - expected);
    expected = performance.now() + 5;
  }, 5);
  await work;
  clearInterval(timer);
  return latest;
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

async function untilEmpty(pool: { readonly size: number }): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (pool.size > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a pool of worker threads', () => {
  it('leaves the event loop free while it computes', async () => {
    const pool = poolOf({ threads: 1 });
    await pool.run('double', { values: new Float64Array(1) });
    const delays: number[] = [];
    // A machine busy with other things is late by itself; one quiet stretch is enough to show it.
    for (let attempt = 0; attempt < 8 && !delays.some((delay) => delay <= 50); attempt++)
      delays.push(await latestTimer(pool.run('spin', { milliseconds: 250 })));
    expect(Math.min(...delays)).toBeLessThanOrEqual(50);
  });

  it('tells a progress that grows to 1', async () => {
    const told: number[] = [];
    await poolOf({ threads: 1 }).run('spin', { milliseconds: 300 }, { onProgress: (share) => told.push(share) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('hands on the error of a task, of the kind it is', async () => {
    const pool = poolOf({ threads: 1 });
    await expect(pool.run('failWith', { kind: 'RangeError' })).rejects.toThrow(new RangeError('risk 2'));
    await expect(pool.run('failWith', { kind: 'RangeError' })).rejects.toBeInstanceOf(RangeError);
    await expect(pool.run('failWith', { kind: 'Error' })).rejects.not.toBeInstanceOf(RangeError);
    expect(pool.size).toBe(1);
  });

  it('moves typed arrays instead of copying them, both ways', async () => {
    const values = Float64Array.of(1, 2, 3);
    const doubled = await poolOf({ threads: 1 }).run('double', { values });
    expect([...doubled]).toEqual([2, 4, 6]);
    expect(values).toHaveLength(0);
  });

  it('leaves what lies beside a part of an array with its owner', async () => {
    const all = Float64Array.of(1, 2, 3);
    const doubled = await poolOf({ threads: 1 }).run('double', { values: all.subarray(1) });
    expect([...doubled]).toEqual([4, 6]);
    expect([...all]).toEqual([1, 2, 3]);
  });

  it('refuses input that is no plain data, and goes on', async () => {
    const pool = poolOf({ threads: 1 });
    const input = { milliseconds: 1, and: () => 0 };
    await expect(pool.run('spin', input)).rejects.toMatchObject({ name: 'DataCloneError' });
    await expect(pool.run('spin', { milliseconds: 1 })).resolves.toBe(1);
  });

  it('runs two tasks at the same time', async () => {
    const pool = poolOf({ threads: 2 });
    const begun: string[] = [];
    let someDone = false;
    const spin = async (name: string) => {
      await pool.run('spin', { milliseconds: 600 }, { onProgress: () => void (someDone || begun.push(name)) });
      someDone = true;
    };
    await Promise.all([spin('first'), spin('second')]);
    // One after the other, the first would be done before the second tells anything.
    expect(new Set(begun)).toEqual(new Set(['first', 'second']));
  });

  it('starts no thread before it is needed and no more than allowed', async () => {
    const pool = poolOf({ threads: 2 });
    expect(pool.size).toBe(0);
    const running = [1, 2, 3, 4].map((milliseconds) => pool.run('spin', { milliseconds }));
    expect(pool.size).toBe(2);
    await expect(Promise.all(running)).resolves.toEqual([1, 2, 3, 4]);
  });

  it('refuses what would wait too long', async () => {
    const pool = poolOf({ threads: 1, waiting: 1 });
    const running = [pool.run('spin', { milliseconds: 50 }), pool.run('spin', { milliseconds: 1 })];
    await expect(pool.run('spin', { milliseconds: 1 })).rejects.toMatchObject({ code: 'BUSY' });
    await Promise.all(running);
    await expect(pool.run('spin', { milliseconds: 1 })).resolves.toBe(1);
  });

  it('ends its threads when there is nothing to do', async () => {
    const pool = poolOf({ threads: 1, idleMilliseconds: 10 });
    await pool.run('spin', { milliseconds: 1 });
    await untilEmpty(pool);
    expect(pool.size).toBe(0);
    await expect(pool.run('spin', { milliseconds: 1 })).resolves.toBe(1);
  });
});

describe('a computation that is called off', () => {
  for (const task of ['spin', 'spinDeaf'] as const)
    it(`is over at once and its thread free soon (${task})`, async () => {
      const pool = poolOf({ threads: 1 });
      await pool.run('spin', { milliseconds: 1 });
      const controller = new AbortController();
      const running = pool.run(task, { milliseconds: 60_000 }, { signal: controller.signal });
      const waiting = pool.run('spin', { milliseconds: 1 });
      setTimeout(() => controller.abort(new Error('closed the page')), 50);
      expect(await seconds(() => expect(running).rejects.toThrow('closed the page'))).toBeLessThan(2);
      expect(await seconds(() => waiting)).toBeLessThan(10);
    });

  it('need not have begun', async () => {
    const pool = poolOf({ threads: 1 });
    const running = pool.run('spin', { milliseconds: 100 });
    const controller = new AbortController();
    const waiting = pool.run('failWith', { kind: 'Error' }, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(pool.run('spin', { milliseconds: 1 }, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(running).resolves.toBe(100);
  });
});

describe('a thread that is lost', () => {
  it('fails the computation it was busy with; the next one gets another', async () => {
    const pool = poolOf({ threads: 1 });
    const lost = pool.run('dieWith', { code: 3 });
    const next = pool.run('spin', { milliseconds: 1 });
    await expect(lost).rejects.toBeInstanceOf(ComputationLost);
    await expect(next).resolves.toBe(1);
  });

  it('by an error outside of a task is replaced too', async () => {
    const pool = poolOf({ threads: 1 });
    await expect(pool.run('throwLater', {})).resolves.toBe('done');
    await untilEmpty(pool);
    await expect(pool.run('spin', { milliseconds: 1 })).resolves.toBe(1);
  });
});

describe('a pool that is closed', () => {
  it('refuses what runs, what waits and what comes', async () => {
    const pool = poolOf({ threads: 1 });
    const refused = [pool.run('spinDeaf', { milliseconds: 60_000 }), pool.run('spin', { milliseconds: 1 })];
    const answers = Promise.allSettled(refused);
    await pool.close();
    expect(pool.size).toBe(0);
    for (const answer of await answers) {
      const reason: unknown = answer.status === 'rejected' ? answer.reason : null;
      expect(reason).toBeInstanceOf(RegistryError);
    }
    await expect(pool.run('spin', { milliseconds: 1 })).rejects.toMatchObject({ code: 'BUSY' });
  });
});
