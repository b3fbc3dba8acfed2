// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import { goneToast, toast } from '../frame/toasts.ts';

const LIVE = '#/3581047/classes/300418265';
const OVER = '#/3581047/classes/390574821';
const PLANNED = '#/3581047/classes/642915380';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a live class shows who is in it; ending asks first', async () => {
  const school = await openConsole({ signedIn: true }, LIVE);
  await screen.findByRole('heading', { name: 'Algebra II · Vertex form' });
  const now = (await screen.findAllByRole('table'))[0] as HTMLElement;
  const rows = within(now).getAllByRole('row');
  expect(rows[1]?.textContent).toContain('Elena Marchetti');
  expect(screen.getByText('Students on stage').nextSibling?.textContent).toBe('3 / 6');
  fireEvent.click(screen.getByRole('button', { name: 'End class' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(school.class(300418265).detail.state).toBe('live');
  expect(asked.getByText('14 people leave.')).toBeTruthy();
  fireEvent.click(asked.getByRole('button', { name: 'End class' }));
  await waitFor(() => expect(school.class(300418265).detail.state).toBe('ended'));
  await screen.findByRole('button', { name: 'Delete class' });
});

test('a class that is over shows nothing that no longer works', async () => {
  await openConsole({ signedIn: true }, OVER);
  await screen.findByRole('heading', { name: 'Who was in it' });
  expect(screen.queryByText('In class now')).toBeNull();
  expect(screen.queryByText('Join links')).toBeNull();
  expect(await screen.findByRole('button', { name: 'More for Elena Marchetti' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Delete class' })).toBeTruthy();
});

test('who runs the server can close the microphones of all students', async () => {
  const school = await openConsole({ signedIn: true }, LIVE);
  const open = () =>
    school.class(300418265).now.people.filter(({ mic, role }) => mic && role === 'student');
  await screen.findByRole('heading', { name: 'Algebra II · Vertex form' });
  expect(open()).not.toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Mute all' }));
  await waitFor(() => expect(toast.get()?.text).toBe('Everyone is muted'));
  expect(open()).toEqual([]);
});

test('calling off waits for Undo, and Undo brings the class back', async () => {
  const school = await openConsole({ signedIn: true }, PLANNED);
  const there = () => school.classes.some((each) => each.detail.roomId === 642915380);
  fireEvent.click(await screen.findByRole('button', { name: 'Call off class' }));
  await screen.findByRole('heading', { name: 'Classes' });
  await screen.findByText('Geometry · Circle theorems');
  expect(screen.queryByText('Physics · Energy')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { name: 'Physics · Energy' });
  expect(there()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Call off class' }));
  await waitFor(() => expect(toast.get()?.text).toBe('Class called off'));
  goneToast(toast.get()?.id ?? '');
  await waitFor(() => expect(there()).toBe(false));
});

test('a planned class is changed, and its links stay', async () => {
  const school = await openConsole({ signedIn: true }, PLANNED);
  const before = school.class(642915380).detail;
  fireEvent.click(await screen.findByRole('button', { name: 'Change…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the class' }));
  const title = dialog.getByLabelText('Title') as HTMLInputElement;
  expect(title.value).toBe('Physics · Energy');
  expect(dialog.queryByLabelText('Students')).toBeNull();
  fireEvent.change(title, { target: { value: ' ' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Change class' }));
  expect(title.getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(title, { target: { value: 'Physics · Work' } });
  fireEvent.change(dialog.getByLabelText('Length'), { target: { value: '90' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Change class' }));
  await screen.findByRole('heading', { name: 'Physics · Work' });
  const after = school.class(642915380).detail;
  expect(after.startsAt).toBe(before.startsAt);
  expect(after.endsAt - after.startsAt).toBe(90 * 60_000);
  expect(after.links).toEqual(before.links);
});

test('a class that is over is deleted once that was confirmed', async () => {
  const school = await openConsole({ signedIn: true }, OVER);
  const there = () => school.classes.some((each) => each.detail.roomId === 390574821);
  fireEvent.click(await screen.findByRole('button', { name: 'Delete class' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(asked.getByText(/cannot be undone/)).toBeTruthy();
  expect(there()).toBe(true);
  fireEvent.click(asked.getByRole('button', { name: 'Delete class' }));
  await screen.findByRole('heading', { name: 'Classes' });
  expect(there()).toBe(false);
});

test('an invitation link is made, withdrawn and brought back', async () => {
  const school = await openConsole({ signedIn: true }, PLANNED);
  const links = () => school.class(642915380).detail.invitations;
  fireEvent.keyDown(await screen.findByRole('button', { name: 'New link' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Guests' }));
  await waitFor(() => expect(links().map((each) => each.role)).toEqual(['guest']));
  fireEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
  await screen.findByText(/^Withdrawn/);
  expect(links()[0]?.withdrawnAt).toBeDefined();
  const row = within(screen.getByRole('region', { name: 'Invitation links' }));
  fireEvent.click(row.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(links()[0]?.withdrawnAt).toBeUndefined());
});

test('pasted students become personal links in a file that no spreadsheet runs', async () => {
  await openConsole({ signedIn: true }, PLANNED);
  let saved: Blob | undefined;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Add people' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Students' }));
  const dialog = within(await screen.findByRole('dialog'));
  const list = dialog.getByLabelText('Students');
  fireEvent.change(list, { target: { value: '=1+1\nMei Lin' } });
  const read = within(dialog.getByRole('list', { name: '2 names, each with a personal link' }));
  expect(read.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    '=1+1',
    'Mei Lin',
  ]);
  fireEvent.click(dialog.getByRole('button', { name: 'Add students' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Links as CSV' }));
  const text = await saved?.text();
  expect(text).toContain("'=1+1,https://x.example/join/more-1");
  expect(text).toContain('Mei Lin,https://x.example/join/more-2');
});

test('of a pasted table everybody is shown, and what was left out', async () => {
  await openConsole({ signedIn: true }, PLANNED);
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Add people' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Students' }));
  const dialog = within(await screen.findByRole('dialog'));
  const table = ['Name,Email,Class', ...'abcde'.split('').map((a) => `${a},${a}@x.org,3b`)];
  fireEvent.change(dialog.getByLabelText('Students'), { target: { value: table.join('\n') } });
  expect(dialog.getAllByRole('listitem')).toHaveLength(5);
  const left = 'the heading “Name,Email,Class”; 5 mail addresses; further columns: 3b';
  expect(dialog.getByText(`Left out: ${left}`)).toBeTruthy();
});

test('two students of one name are told apart at the field, and by their links', async () => {
  const school = await openConsole({ signedIn: true }, PLANNED);
  const adds = async (names: string) => {
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Add people' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Students' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Students'), { target: { value: names } });
    return dialog;
  };
  const students = () => {
    const all = school.class(642915380).detail.links.filter(({ role }) => role === 'student');
    return all.map(({ name }) => name);
  };
  const first = await adds('Ann Lee\nAnn Lee');
  const note = first.getByText(/^2 lines have the same name/);
  expect(note.textContent).toBe(
    '2 lines have the same name. They become Ann Lee and Ann Lee 2, each with ' +
      'a link of their own.',
  );
  fireEvent.click(first.getByRole('button', { name: 'Add students' }));
  await waitFor(() => expect(students()).toEqual(['Ann Lee', 'Ann Lee 2']));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const second = await adds('Ann Lee');
  expect(second.getByText(/^Ann Lee is in this class already/).textContent).toContain('Ann Lee 3');
  fireEvent.click(second.getByRole('button', { name: 'Add students' }));
  await waitFor(() => expect(students()).toEqual(['Ann Lee', 'Ann Lee 2', 'Ann Lee 3']));
});

test('assistants are added until the class begins, each with a link to copy', async () => {
  const school = await openConsole({ signedIn: true }, PLANNED);
  const links = () =>
    school.class(642915380).detail.links.filter(({ role }) => role === 'assistant');
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Add people' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Assistants' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Add assistants' }));
  expect(links()).toEqual([]); // nobody was named
  fireEvent.change(dialog.getByLabelText('Assistants'), { target: { value: 'David Okoye' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Add assistants' }));
  await screen.findByRole('button', { name: 'Copy link for Assistant David Okoye' });
  expect(links()).toHaveLength(1);
  cleanup();
  await openConsole({ signedIn: true }, LIVE);
  await screen.findByRole('button', { name: 'Add students' });
  expect(screen.queryByRole('button', { name: 'Add people' })).toBeNull();
});

test('a personal link is withdrawn and brought back, of a teacher and a student', async () => {
  const school = await openConsole({ signedIn: true }, PLANNED);
  const gone = () =>
    school.class(642915380).detail.links.filter((link) => link.withdrawnAt !== undefined);
  const withdraw = async (who: string) => {
    const dots = await screen.findByRole('button', { name: `More for the link of ${who}` });
    fireEvent.keyDown(dots, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
    await screen.findByText(/^Withdrawn/);
  };
  const undo = async (who: string) => {
    fireEvent.click(screen.getByRole('button', { name: `Undo for the link of ${who}` }));
    await waitFor(() => expect(gone()).toEqual([]));
  };
  await withdraw('Teacher Priya Nair');
  expect(gone().map(({ role }) => role)).toEqual(['teacher']);
  expect(screen.queryByRole('button', { name: 'Copy link for Teacher Priya Nair' })).toBeNull();
  await undo('Teacher Priya Nair');
  await screen.findByRole('button', { name: 'Copy link for Teacher Priya Nair' });

  const { links } = school.class(642915380).detail;
  school.putClass(642915380, {
    links: [
      ...links,
      { code: 'm', role: 'student', name: 'Mei Lin', userId: 'm', url: 'https://x.example/join/m' },
    ],
  });
  cleanup();
  window.location.hash = '';
  const again = await openConsole({ signedIn: true, classes: school.classes }, PLANNED);
  fireEvent.click(await screen.findByRole('button', { name: 'Show personal links' }));
  const dots = screen.getByRole('button', { name: 'More for the link of Student Mei Lin' });
  fireEvent.keyDown(dots, { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
  await screen.findByText(/^Withdrawn/);
  const mei = () => again.class(642915380).detail.links.find(({ code }) => code === 'm');
  expect(mei()?.withdrawnAt).toBeDefined();
  expect(screen.getByText('0 personal links')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo for the link of Student Mei Lin' }));
  await waitFor(() => expect(mei()?.withdrawnAt).toBeUndefined());
});

test('a class that does not exist says so', async () => {
  await openConsole({ signedIn: true }, '#/3581047/classes/999999999');
  await screen.findByRole('heading', { name: /no such class/ });
});
