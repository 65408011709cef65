// Which small page an id stands for, from the letter's folder: as contract::Anchor says it in Rust. The law lies beside
// the letters. An id without a page of its own gives none.
export function pageOf(id) {
  const kind = /^(?:(note|source)-|(p)(?=[1-9]\d*$))(.+)/.exec(id);
  if (kind) return `${kind[1] ?? kind[2]}/${kind[3]}.html`;
  const [, instrument, article] = /^(?!(?:quote|term|claim|event|fact|rules)-)(.+?)-(\d.*)/.exec(id) ?? [];
  return article && `../law/${instrument}/${article}.html`;
}
