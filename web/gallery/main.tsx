import './gallery.css';
import { openPage } from '@lyceum/ui/page.tsx';
import { invent, withWords } from '@lyceum/ui/words.ts';
import { classWords } from '../classroom/words.ts';
import { pseudo } from './pseudo.ts';
import { SCENES } from './scenes.tsx';

withWords(classWords);

const asked = new URLSearchParams(location.search);
const language = asked.get('lng');
const scene = SCENES[asked.get('scene') ?? ''];

function List() {
  return (
    <main className="ly-gallery-list">
      <h1>Scenes</h1>
      <ul>
        {Object.keys(SCENES).map((name) => (
          <li key={name}>
            <a href={`?scene=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

if (language === 'pseudo') invent(pseudo);
await openPage(scene ? scene(language === 'zh-CN') : <List />, language);
