/** Bytes in the text of a link, and short checks over them. Nothing here keeps secrets; it finds accidents. */

/** FNV-1a over 32 bits; it may go on from another hash. */
export const hash32 = (bytes: Iterable<number>, from = 0x811c9dc5): number => {
  let hash = from;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
};

/** A text's hash in so many bits, at most 24: the upper bits folded onto the lower. */
export const hashText = (text: string, bits: number): number => {
  const hash = hash32(new TextEncoder().encode(text));
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
};

/** Bytes as text for an address: base64 with `-` and `_`, without padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The bytes of such a text, or `undefined` where it is none. */
export const fromBase64Url = (text: string): Uint8Array | undefined => {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** How many bytes the check takes. */
const CHECK = 3;

/** Bytes with their check behind them, as text. The check is of their kind too: no kind is taken for another. */
export const seal = (bytes: Uint8Array, kind: string): string => {
  const hash = hash32(bytes, hash32(new TextEncoder().encode(kind)));
  const sealed = new Uint8Array(bytes.length + CHECK);
  sealed.set(bytes);
  sealed.set([(hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff], bytes.length);
  return toBase64Url(sealed);
};

/** What was sealed, or `undefined` where it did not arrive as it was. */
export const unseal = (text: string, kind: string): Uint8Array | undefined => {
  const all = fromBase64Url(text);
  if (!all || all.length < CHECK || seal(all.subarray(0, -CHECK), kind) !== text) return undefined;
  return all.subarray(0, -CHECK);
};

const through = async (bytes: Uint8Array, stream: GenericTransformStream, most: number): Promise<Uint8Array> => {
  const reader = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(stream as TransformStream)
    .getReader();
  const parts: number[][] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const part = read.value as Uint8Array;
    size += part.length;
    if (size > most) throw new RangeError(`more than ${String(most)} bytes`);
    parts.push([...part]);
  }
  return Uint8Array.from(parts.flat());
};

/** A text, deflated and sealed. */
export const packText = async (text: string, kind: string): Promise<string> =>
  seal(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity), kind);

/** The text that was packed, or `undefined` where it was damaged or would not end. */
export const unpackText = async (packed: string, kind: string, most: number): Promise<string | undefined> => {
  const bytes = unseal(packed, kind);
  if (!bytes) return undefined;
  try {
    const text = await through(bytes, new DecompressionStream('deflate-raw'), most);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
};
