// Inputs made by chance from earlier ones. The ways in: `changed`, and `chance` to begin a sequence that the
// same number always gives again.

// Mulberry32: small, even enough for this, and repeatable.
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] };
}

// What boot.js looks for, what it refuses, and what would be code somewhere else.
const PIECES = [
  '?', '#', '&', '=', '.', '-', '_', ':', '/', '%', '%0a', '%00', '%e2%80%ae', '%ff', '%3Cscript%3E', '+', ' ', '\n', '\0',
  '\u202e', '\ud800', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '"', "'", '`', '${1}', '\\',
  'theme', 'view', 'show', 'facts', 'childId', 'theme=dark', 'view=letter', 'view=explainer', 'show=p1', 'show=lake-3',
  'show=source-un', 'show=in-brief', 'facts=torture.adult', 'childId=frame-1', '#?secret=abcdefghij', '?secret=', 'p1', 'top',
  'lotl-', 'as-sent', 'note-their', 'constructor', '__proto__', 'hasOwnProperty', 'toString', '[iFrameSizer]', '[iFrameSizer]x:',
  'frames-init', 'iframe-child-init', 'iframe-get-child-dimensions', 'pymxPYMx', 'xPYMx', 'type', 'data',
];
const VALUES = [null, true, false, 0, -1, 1e308, '', [], {}, { type: null }, { toString: null }, [[]]];
const MOST = 4_000;

function changedText(text, { below, of }) {
  const at = below(text.length + 1);
  const end = Math.min(text.length, at + below(12));
  switch (below(6)) {
    case 0: return text.slice(0, at) + text.slice(end);
    case 1: return text.slice(0, at) + text.slice(at, end).repeat(2 + below(40)) + text.slice(end);
    case 2: return text.slice(0, at) + String.fromCharCode(below(below(4) ? 128 : 65_536)) + text.slice(at);
    case 3: return text.slice(0, at) + of(PIECES) + text.slice(end);
    default: return text.slice(0, at) + of(PIECES) + text.slice(at);
  }
}

// Any value that a message can carry: what JSON knows, and no functions.
function changedValue(value, random) {
  const { below, of } = random;
  if (!below(8)) return structuredClone(of(VALUES));
  if (typeof value === 'string') return changedText(value, random).slice(0, MOST);
  if (value === null || typeof value !== 'object') return below(2) ? of(PIECES) : [value];
  const keys = Object.keys(value);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const key = keys.length && below(4) ? of(keys) : Array.isArray(value) ? keys.length : of(PIECES);
  // Defined and not assigned: `__proto__` is a key like any other in what a message carries.
  const changed = key in copy && Object.hasOwn(copy, key) ? changedValue(copy[key], random) : structuredClone(of([...VALUES, ...PIECES]));
  Object.defineProperty(copy, key, { value: changed, enumerable: true, configurable: true, writable: true });
  return copy;
}

// One to four changes to one of an input's fields, or to a field taken from another input.
export function changed(input, other, random) {
  const copy = { ...input };
  for (let left = 1 + random.below(4); left; left--) {
    const field = random.of(Object.keys(copy));
    if (!random.below(6)) copy[field] = other[field] ?? copy[field];
    else if (typeof copy[field] === 'boolean') copy[field] = !copy[field];
    else if (field === 'messages') copy[field] = changedMessages(copy[field], random);
    else copy[field] = changedText(copy[field], random).slice(0, MOST);
  }
  return copy;
}

function changedMessages(messages, random) {
  const all = messages.length ? [...messages] : [''];
  const at = random.below(all.length);
  all[at] = changedValue(all[at], random);
  return all.slice(-4);
}
