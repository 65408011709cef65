// The same cards by tippy.js, as its documentation advises for many links: one listener, and a card made when
// it is first asked for.
import { delegate } from 'tippy.js';
import 'tippy.js/dist/tippy.css';

const prefixes = { provision: '', source: 'source-', note: 'note-', quote: 'quote-', term: 'term-' };
const kinds = Object.keys(prefixes);

function content(link) {
  const kind = kinds.find((kind) => kind in link.dataset);
  const about = document.getElementById(prefixes[kind] + link.dataset[kind]);
  const card = document.createElement('div');
  card.append(Object.assign(document.createElement('h2'), { textContent: about.dataset.title }));
  for (const id of about.dataset.parts.split(' ')) {
    const copy = document.getElementById(id).cloneNode(true);
    for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
    card.append(copy);
  }
  return card;
}

delegate('.lotl', {
  target: kinds.map((kind) => `a[data-${kind}]`).join(),
  trigger: 'click',
  interactive: true,
  maxWidth: 420,
  duration: 0,
  onShow: (card) => card.props.content || card.setContent(content(card.reference)),
});
document.querySelector('.lotl').addEventListener('click', (event) => event.preventDefault());
performance.mark('ready');
