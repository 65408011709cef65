// What must hold of everything that boot.js writes. Entry point: `broken`, which names the first promise that
// is broken, or nothing.
import { FACTS, IDS, PAGES, UNKNOWN, FOLDER } from './page.mjs';

// Every text in quotation marks in boot.js, every word that it lists as a pattern, and what the page has for it
// to say: what is written into the page must be one of these.
export function literals(source) {
  const quoted = source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g);
  const listed = source.matchAll(/\^\(([a-z|]+)\)\$/g);
  const words = [...listed].flatMap(([, words]) => words.split('|'));
  return new Set(['', UNKNOWN, ...words, ...[...quoted].map(([, text]) => text)]);
}

// The ids that may go from the address or a message into a message, as docs/contract.md describes them.
const PYM = /^pymxPYMx[\w-]{1,64}xPYMxheightxPYMx\d+$/;
const SIZER = /^\[iFrameSizer\][\w-]{1,64}:\d+:\d+:resize$/;
const SECRET = /^\w{10}$/;

const keys = (message) => Object.keys(message).sort().join();

function isAllowedMessage(message, { host, pathname, href }) {
  if (typeof message === 'string') {
    if (PYM.test(message) || SIZER.test(message)) return true;
    try {
      const { src, context, height, ...rest } = JSON.parse(message);
      // Its dialect names the sender by address: the parent compares it with the frame's.
      const isOwn = src === href && context === 'iframe.resize' && typeof height === 'number';
      return isOwn && !Object.keys(rest).length;
    } catch {
      return false;
    }
  }
  const numbers = (...names) => names.every((name) => typeof message[name] === 'number');
  switch (keys(message)) {
    case 'datawrapper-height': {
      const heights = message['datawrapper-height'];
      return keys(heights) === host + pathname && typeof heights[host + pathname] === 'number';
    }
    case 'height,sentinel,type':
      return message.sentinel === 'amp' && message.type === 'embed-size' && numbers('height');
    case 'height,type,width':
      return message.type === 'iframe-resized' && numbers('height', 'width');
    case 'message,secret,value':
      return message.message === 'height' && numbers('value') && SECRET.test(message.secret);
    default:
      return false;
  }
}

// `#id`, or the small page of an id that the page has.
function isAllowedTarget(to) {
  return to.startsWith('#') ? IDS.includes(to.slice(1)) : to && Object.values(PAGES).includes(to);
}

function isAllowedHistory(to) {
  const [, query] = /^\?(.*)#which-rules$/.exec(to) ?? [];
  const facts = query !== undefined && new URLSearchParams(query).get('facts');
  return typeof facts === 'string' && facts.split('.').every((name) => !name || FACTS.includes(name));
}

export function broken(wrote, own, location) {
  for (const [where, what] of wrote) {
    const isKept =
      where === 'message' ? isAllowedMessage(what, location)
      : where === 'location' ? isAllowedTarget(what)
      : where === 'history' ? isAllowedHistory(what)
      : where === 'letter' ? what === FOLDER
      : own.has(what);
    if (!isKept) return `something that is not its own was written (${where}): ${JSON.stringify(what)}`;
  }
}
