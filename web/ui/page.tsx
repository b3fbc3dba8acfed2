import './tokens.css';
import './base.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startScheme } from './scheme.ts';
import { TipProvider } from './Tip.tsx';
import { keptLanguage, startWords } from './words.ts';

/** Opens a page: colours and words first, then the one tree. Every entry calls it once. */
export async function openPage(content: ReactNode, asked?: string | null): Promise<void> {
  startScheme();
  await startWords(keptLanguage(asked));
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<TipProvider>{content}</TipProvider>);
}
