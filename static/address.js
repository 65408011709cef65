// Where the thing with an id stands, from the letter's folder: as contract::Anchor says it in Rust. A page of its own, or
// a place on a page of depth; the law lies beside the letters. What stands with the letter gives none.
const files = {
  quote: 'quotations', term: 'words', claim: 'claims', event: 'since', fact: 'which-rules', rules: 'which-rules',
  quotes: 'quotations', glossary: 'words', 'since-then': 'since', provenance: 'about',
};
export function pageOf(id) {
  const kind = /^(?:(note|source)-|(p)(?=[1-9]\d*$))(.+)/.exec(id);
  if (kind) return `${kind[1] ?? kind[2]}/${kind[3]}.html`;
  const [, on] = /^(quote|term|claim|event|fact|rules)-/.exec(id) ?? [];
  if (on) return `${files[on]}.html#${id}`;
  const [, instrument, article] = /^(.+?)-(\d.*)/.exec(id) ?? [];
  if (article) return `../law/${instrument}/${article}.html`;
  if (/^(quotes|glossary|since-then|provenance|notes|which-rules|who-is-bound|side-by-side|claims|sources|about|embed)$/.test(id)) return `${files[id] ?? id}.html`;
}
