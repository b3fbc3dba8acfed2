import './console.css';
import './words.ts';
import { openPage } from '@lyceum/ui/page.tsx';
import { Console } from './Console.tsx';

await openPage(<Console />, new URLSearchParams(location.search).get('lng'));
