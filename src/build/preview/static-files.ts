/** The files of a folder, ready to be sent: with their type, an ETag each, and compressed on demand. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, Z_BEST_COMPRESSION } = constants;

/** How text can be packed, the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Larger files are compressed less, as hosts do: the highest quality takes seconds for a megabyte. */
const LARGE = 512_000;

/** Packs all but large files at the highest quality: it is done once a file. */
const PACKERS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 6 : 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: Z_BEST_COMPRESSION }),
};

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Types that get smaller: text, and what is text at heart. */
const COMPRESSIBLE = /^text\/|charset=utf-8$|^application\/wasm$|^image\/x-icon$/;

/** The bytes of one answer and what identifies them. */
export interface Payload {
  readonly bytes: Buffer;
  /** Strong, in quotes; another one for the compressed bytes. */
  readonly etag: string;
}

/** A file as it was when it was read. */
export interface StaticFile {
  readonly type: string;
  readonly plain: Payload;
  /** Whether there is a compressed form, so that answers vary by what the browser accepts. */
  readonly isCompressible: boolean;
  /** The compressed form; worked out once. */
  readonly packed: (encoding: Encoding) => Promise<Payload>;
}

const toStaticFile = (path: string, bytes: Buffer): StaticFile => {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const done = new Map<Encoding, Promise<Payload>>();
  const packed = (encoding: Encoding): Promise<Payload> => {
    const known = done.get(encoding);
    if (known) return known;
    const made = PACKERS[encoding](bytes).then((it) => ({ bytes: it, etag: `"${hash}-${encoding}"` }));
    done.set(encoding, made);
    return made;
  };
  return {
    type,
    plain: { bytes, etag: `"${hash}"` },
    isCompressible: COMPRESSIBLE.test(type),
    packed,
  };
};

/** What a path below the folder is: a file, a folder or nothing. */
export type Found = { readonly kind: 'file'; readonly file: StaticFile } | { readonly kind: 'folder' | 'nothing' };

/** The one folder whose name begins with a dot and that is for everybody (RFC 8615). */
const WELL_KNOWN = '.well-known';

/** A segment that leads out of the folder, that no file of ours has, or that is hidden: what tools keep for themselves. */
const isUnsafe = (segment: string): boolean =>
  (segment.startsWith('.') && segment !== WELL_KNOWN) || /[\\\0/]/.test(segment);

/** Whether something lies in a folder and is not hidden there, once all links are followed. */
const isWithin = async (root: string, name: string): Promise<boolean> => {
  try {
    const below = relative(await realpath(root), await realpath(name));
    return below === '' || !(isAbsolute(below) || below.split(sep).some(isUnsafe));
  } catch {
    // There is nothing of the name.
    return false;
  }
};

/**
 * Looks files up below a folder. A file is read once and again when it has changed on the disk.
 * @param root the folder; nothing outside of it is ever found, by links neither, and nothing hidden
 */
export const staticFiles = (root: string): ((path: string) => Promise<Found>) => {
  const cache = new Map<string, { readonly version: string; readonly file: Promise<StaticFile> }>();
  return async (path) => {
    const segments = path.split('/').filter((segment) => segment !== '');
    const name = join(root, ...segments);
    if (segments.some(isUnsafe) || !(await isWithin(root, name))) return { kind: 'nothing' };
    const found = await stat(name).catch(() => undefined);
    if (!found) return { kind: 'nothing' };
    if (found.isDirectory()) return { kind: 'folder' };
    // A pipe or a device would keep whoever reads it waiting.
    if (!found.isFile()) return { kind: 'nothing' };
    const version = `${String(found.mtimeMs)} ${String(found.size)}`;
    let entry = cache.get(name);
    if (entry?.version !== version) {
      entry = { version, file: readFile(name).then((bytes) => toStaticFile(name, bytes)) };
      cache.set(name, entry);
    }
    try {
      return { kind: 'file', file: await entry.file };
    } catch (error) {
      // What could not be read now may be read the next time.
      if (cache.get(name) === entry) cache.delete(name);
      throw error;
    }
  };
};
