// Which parts of boot.js have run, and how often, from V8's own counters. The way in: `Coverage`.
import { Session } from 'node:inspector';

export class Coverage {
  #session = new Session();
  #file;
  #seen = new Set();

  constructor(file) {
    this.#file = file;
    this.#session.connect();
    this.#ask('Profiler.enable');
    this.#ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  // Whether something ran since the last call that never ran before, or not about as often.
  isNew() {
    let found = false;
    for (const script of this.#ask('Profiler.takePreciseCoverage').result) {
      if (script.url !== this.#file) continue;
      for (const { ranges } of script.functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          // Once, twice, up to four times, up to eight …: more of the same is nothing new.
          const key = `${startOffset}-${endOffset}:${count && Math.ceil(Math.log2(count)) + 1}`;
          if (!this.#seen.has(key)) found = !!this.#seen.add(key);
        }
      }
    }
    return found;
  }

  // The parts that ran at least once, and all that were told of.
  get parts() {
    const all = new Set();
    const ran = new Set();
    for (const key of this.#seen) {
      const [part, often] = key.split(':');
      all.add(part);
      if (often !== '0') ran.add(part);
    }
    return { ran: ran.size, all: all.size };
  }

  #ask(method, parameters) {
    let answer;
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw new Error(`V8 does not count: ${error.message}`);
      answer = result;
    });
    return answer;
  }
}
