import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { Screen } from '../frame/Screen.tsx';
import type { ClassView } from '../views.ts';
import { classActs } from './acts.ts';
import { sayWhoAsks } from './asks.ts';
import { Before } from './Before.tsx';
import { sayHowTheLineIs } from './lineWords.ts';
import { measure } from './measuring.ts';
import { sayWhatIsOff } from './movedHere.ts';
import { hintMuted } from './mutedHint.ts';
import { dropNamesGone } from './namesGone.ts';
import { keepAwake, markTab, titleOf } from './page.ts';
import { readAlong } from './reading.ts';
import type { Page } from './start.ts';
import { sayWhatHappens } from './telling.ts';
import { classView } from './view/class.ts';
import { sayWhoWaits } from './whoWaits.ts';

export { AfterClass } from './AfterClass.tsx';

function useTab(view: ClassView | undefined): void {
  const title = titleOf(view);
  const live = view?.own.mic === 'on';
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = titleOf(undefined);
    };
  }, [title]);
  useEffect(() => {
    markTab(live);
    return () => markTab(false);
  }, [live]);
  useEffect(keepAwake, []);
}

/** After a reload browsers play no sound before a press: the first press anywhere will do. */
function useSound(page: Page, blocked: boolean): void {
  useEffect(() => {
    if (!blocked) return undefined;
    const play = () => page.follower.playSound();
    addEventListener('pointerdown', play);
    addEventListener('keydown', play);
    return () => {
      removeEventListener('pointerdown', play);
      removeEventListener('keydown', play);
    };
  }, [page, blocked]);
}

/** The class as this person sees it now, with what a press does. */
export default function InClass({ page }: { page: Page }) {
  const state = useStore(page.store);
  const view = classView(state, page.clock);
  const status = state.room?.lesson?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is allowed hangs on these two
  const acts = useMemo(() => classActs(page), [page, state.role, status]);
  useTab(view);
  useSound(page, state.call.soundBlocked);
  useEffect(() => measure(page.store, page.follower, page.session), [page]);
  useEffect(() => sayHowTheLineIs(page.store), [page]);
  useEffect(() => sayWhatHappens(page.store, page.session, page.follower), [page]);
  useEffect(() => sayWhatIsOff(page.store, page.follower), [page]);
  useEffect(() => readAlong(page.store), [page]);
  useEffect(() => hintMuted(page.store), [page]);
  useEffect(() => dropNamesGone(page.store), [page]);
  useEffect(() => sayWhoAsks(page.store, page.session), [page]);
  useEffect(() => sayWhoWaits(page.store, page.session), [page]);
  if (!view) return null;
  if (status === 'SCHEDULED' && !view.own.leads) return <Before page={page} view={view} />;
  return <Screen view={view} acts={acts} />;
}
