// The same cards by tippy.js, as its documentation advises for many links: one listener, and a card made when
// it is first asked for. What they say comes from the same file as ours.
import { delegate } from 'tippy.js';
import 'tippy.js/dist/tippy.css';

const root = document.querySelector('.lotl');
const prefixes = { provision: '', source: 'source-', note: 'note-', quote: 'quote-', term: 'term-', paragraph: 'p' };
const kinds = Object.keys(prefixes);

const request = new XMLHttpRequest();
request.open('GET', `${root.dataset.letter}cards.html`);
request.responseType = 'document';
request.onload = () => {
  delegate('.lotl', {
    target: kinds.map((kind) => `a[data-${kind}]`).join(),
    trigger: 'click',
    interactive: true,
    maxWidth: 400,
    duration: 0,
    onShow: (card) => card.props.content || card.setContent(content(card.reference)),
  });
  root.addEventListener('click', (event) => event.preventDefault());
  performance.mark('ready');
};
request.send();

function content(link) {
  const kind = kinds.find((kind) => kind in link.dataset);
  const card = request.response.getElementById(`lotl-card-${prefixes[kind]}${link.dataset[kind]}`).cloneNode(true);
  card.removeAttribute('id');
  return card;
}
