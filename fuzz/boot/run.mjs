// Plays inputs to the real boot.js: `node run.mjs TARGET BOOT.JS CORPUS FAILURES SECONDS [SEED]`. With 0
// seconds it replays the corpus alone. The last line tells what was done; a failing input is kept and named.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { Coverage } from './coverage.mjs';
import { chance, changed } from './inputs.mjs';
import { literals } from './promises.mjs';
import { NAMES, play } from './targets.mjs';

const [name, bootFile, corpus, failures, seconds, seed = `${Date.now() >>> 0}`] = process.argv.slice(2);
if (!NAMES.includes(name) || !(Number(seconds) >= 0)) {
  console.error(`usage: node run.mjs ${NAMES.join('|')} BOOT.JS CORPUS FAILURES SECONDS [SEED]`);
  process.exit(2);
}

// The file with the modules that it imports, as a function of what it takes for globals. It is a module, so it is strict.
const beside = (name) => readFileSync(new URL(`../../static/${name}.js`, import.meta.url), 'utf8').replaceAll('export ', '');
const parts = ['address', 'features', 'widget'].map(beside);
const source = parts.concat(readFileSync(bootFile, 'utf8').replace(/^import .*$/gm, '')).join('\n');
const GLOBALS = 'document location window parent history addEventListener ResizeObserver performance setTimeout fetch console';
const filename = pathToFileURL(resolve(bootFile)).href;
// Counting begins before anything is compiled, or the parts of functions are not told apart.
const coverage = new Coverage(filename);
const head = `'use strict'; (({ ${GLOBALS.split(' ').join(', ')} }) => {\n`;
const boot = new Script(`${head}${source}\n})`, { filename, lineOffset: -1 }).runInThisContext();
const own = literals(source);

const random = chance(Number(seed));
const pool = readdirSync(corpus).sort().map((file) => JSON.parse(readFileSync(join(corpus, file), 'utf8')));
if (!pool.length) throw new Error(`${corpus} holds no seeds`);
let executions = 0;

function attempt(input) {
  executions++;
  let fault;
  try {
    fault = play(name, boot, own, input);
  } catch (error) {
    fault = error?.stack ?? `${error}`;
  }
  if (fault) fail(input, fault);
}

function fail(input, fault) {
  const text = JSON.stringify(input, null, 2);
  const file = join(failures, `crash-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`);
  mkdirSync(failures, { recursive: true });
  writeFileSync(file, text);
  console.error(`${fault}\nThe input is kept in ${file}; copy it into ${corpus} once the fault is mended.`);
  tell();
  process.exit(1);
}

function tell() {
  const { ran, all } = coverage.parts;
  console.log(`${name}: ${executions} executions, ${ran} of ${all} parts of boot.js ran, seed ${seed}`);
}

pool.forEach(attempt);
coverage.isNew();
const end = Date.now() + Number(seconds) * 1000;
while (Date.now() < end) {
  // Asking V8 costs more than a run: some inputs are played together, and kept together.
  const batch = Array.from({ length: 8 }, () => changed(random.of(pool), random.of(pool), random));
  batch.forEach(attempt);
  if (!coverage.isNew()) continue;
  pool.push(...batch);
}
tell();
