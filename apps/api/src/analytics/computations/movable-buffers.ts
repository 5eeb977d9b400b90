import { types } from 'node:util';

/**
 * Memory of the typed arrays inside plain data, to be handed to another thread instead of copied. An array that sees
 * only a part of its memory is copied: the rest may belong to somebody else.
 *
 * @param data lists, objects, typed arrays, nested as one likes; long lists of anything else are not looked through
 */
export function movableBuffers(data: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(data)) {
    if (types.isArrayBuffer(data.buffer) && data.byteLength === data.buffer.byteLength) found.add(data.buffer);
  } else if (Array.isArray(data)) {
    if (data.length <= 100) for (const element of data) movableBuffers(element, found);
  } else if (typeof data === 'object' && data !== null) {
    for (const value of Object.values(data)) movableBuffers(value, found);
  }
  return [...found];
}
