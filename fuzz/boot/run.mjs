// Plays inputs to the real boot.js: `node run.mjs TARGET BOOT.JS CORPUS FAILURES SECONDS [SEED]`. With 0 seconds it replays
// the corpus alone. The last line tells what was done; a failing input is made small, kept and named.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pageOf } from '../../static/address.js';
import { broken, literals } from './invariants.mjs';
import { FACTS, IDS, load } from './page.mjs';

const [name, bootFile, corpus, failures, seconds, seed = `${Date.now() >>> 0}`] = process.argv.slice(2);

// The file as it is, as a function of what it imports and of what it takes for globals.
const source = readFileSync(bootFile, 'utf8');
const globals = 'document location window parent history addEventListener ResizeObserver performance setTimeout fetch console'.split(' ');
const IMPORT = /^import \{ .+ \} from '\.(\/\w+\.js)';$/gm;
const imported = Object.assign({}, ...await Promise.all(Array.from(source.matchAll(IMPORT), ([, file]) => import(`../../static${file}`))));
const run = new Function(...globals, ...Object.keys(imported), `'use strict';\n${source.replace(IMPORT, '')}`);
const boot = (page) => run(...globals.map((one) => page[one]), ...Object.values(imported));
const own = literals(source);

// Each plays one input and gives the page back; what boot.js throws, it throws.
const TARGETS = {
  // An address, in a page of its own or in a frame; then as the reader, the history and the frame may go on.
  address(input) {
    const page = load(boot, input);
    page.resize();
    page.choose();
    page.click(input.search);
    page.fire('popstate');
    page.location.hash = `#${input.search}`;
    page.fire('hashchange');
    return page;
  },
  // Messages, from the parent and from a stranger, who must get no answer.
  messages({ messages, search, hash }) {
    const page = load(boot, { search, hash, framed: true });
    page.resize();
    for (const data of messages) {
      const before = page.wrote.length;
      page.fire('message', { data, source: {} });
      if (page.wrote.length > before) throw new Error('a stranger got an answer');
      page.fire('message', { data, source: page.parent });
    }
    return page;
  },
  // What a page of others asks embed.js to show: wherever that leads, it is on the letter's own site.
  show({ id }) {
    const { origin } = new URL(pageOf(id) ?? '', 'https://letter.example/2023/');
    if (origin !== 'https://letter.example') throw new Error(`${id} leads to ${origin}`);
  },
};

function play(input) {
  const page = TARGETS[name](input);
  const fault = page && broken(page.wrote, own, page.location);
  if (fault) throw new Error(fault);
}

// What boot.js looks for, what it refuses, and what would be code somewhere else, between any text.
function inputs(fc) {
  const WORDS = [...own, ...IDS, ...FACTS, 'lotl-', 'as-sent', '__proto__', '<img src=x onerror=alert(1)>', 'javascript:alert(1)',
    '%ff', '%00', '%e2%80%ae', '%3Cscript%3E', '[iFrameSizer]x:', '#?secret=abcdefghij', '?childId=frame-1'];
  const text = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' })), { maxLength: 6 }).map((all) => all.join(''));
  const parameter = fc.tuple(fc.constantFrom('theme', 'view', 'show', 'facts', 'childId'), fc.oneof(fc.constantFrom(...WORDS), text));
  const query = fc.array(parameter.map((pair) => pair.join('=')), { maxLength: 4 }).map((all) => `?${all.join('&')}`);
  const address = { search: fc.oneof(query, text), hash: text.map((words) => `#${words}`) };
  // Any value that a message can carry.
  const message = fc.oneof(text, fc.anything({ key: fc.constantFrom('type', 'toString', ...WORDS) }), fc.record({ type: fc.anything() }, { noNullPrototype: true }));
  return {
    address: fc.record({ ...address, framed: fc.boolean() }),
    messages: fc.record({ ...address, messages: fc.array(message, { maxLength: 4 }) }),
    show: fc.record({ id: fc.tuple(fc.constantFrom(...IDS, 'note-', 'source-', 'p', 'quote-', ''), text).map((all) => all.join('')) }),
  }[name];
}

function fail(input, fault) {
  mkdirSync(failures, { recursive: true });
  const file = join(failures, 'crash.json');
  writeFileSync(file, JSON.stringify(input, null, 2));
  console.error(`${fault?.stack ?? fault}\nThe input is kept in ${file}; copy it into ${corpus} once the fault is mended.`);
  process.exit(1);
}

let executions = 0;
for (const file of readdirSync(corpus)) {
  const input = JSON.parse(readFileSync(join(corpus, file), 'utf8'));
  executions++;
  try {
    play(input);
  } catch (fault) {
    fail(input, fault);
  }
}
if (Number(seconds)) {
  const fc = createRequire(join(process.env.LOTL_NODE_MODULES, 'boot.js'))('fast-check');
  const property = fc.property(inputs(fc), play);
  const end = Date.now() + seconds * 1000;
  // In rounds, since what boot.js has put off is only forgotten in between.
  for (let round = 0; Date.now() < end; round++) {
    const { failed, counterexample, errorInstance, numRuns } = fc.check(property, { seed: Number(seed) + round, numRuns: 1000 });
    if (failed) fail(counterexample[0], errorInstance);
    executions += numRuns;
    await setImmediate();
  }
}
console.log(`${name}: ${executions} executions, seed ${seed}`);
