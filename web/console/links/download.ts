/** Lets the browser save a text as a file; nothing leaves this machine. */
export function download(file: string, type: 'text/csv' | 'text/plain', text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}

const UNSAFE = /[^\p{L}\p{N}]+/gu;

/** A title as part of a file's name. */
export function fileName(title: string): string {
  return title.replace(UNSAFE, '-').replace(/^-|-$/g, '').slice(0, 60) || 'class';
}
