/** Offers a file made in the browser for saving. */
export function saveFile(name: string, href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

export function saveText(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  saveFile(name, href);
  URL.revokeObjectURL(href);
}
