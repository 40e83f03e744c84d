// The pictures and original files a vault holds besides its notes. They are named once, written once, and
// never written over.

import { fileName } from '#core/formats/file-names.ts';
import { counted } from '#core/counted.ts';
import type { Original } from '#core/records/document.ts';
import type { Block } from '#core/text/blocks.ts';
import { rasterKind } from '../../pictures/raster.ts';
import type { AssetSource } from '../pictures.ts';
import type { Scan } from './scan.ts';
import type { VaultFolder } from './vault-folder.ts';

const home = 'attachments';

/** Made for one export; call `prepare` with a body before its pictures are asked for. */
export class VaultAttachments {
  private readonly names = new Map<string, string | null>();
  private missingOriginals = 0;
  private readonly there: ReadonlySet<string>;
  private readonly assets: AssetSource;
  private readonly folder: VaultFolder;

  constructor(assets: AssetSource, folder: VaultFolder, scan: Scan) {
    this.assets = assets;
    this.folder = folder;
    // By name alone: a file the user has moved is found by Obsidian, too.
    this.there = new Set([...scan.paths].map((path) => path.slice(path.lastIndexOf('/') + 1)));
  }

  /** Writes the pictures of a body, so that `picture` knows them. */
  async prepare(blocks: readonly Block[]): Promise<void> {
    for (const block of blocks)
      if (block.type === 'image' && !this.names.has(block.asset))
        this.names.set(block.asset, await this.writePicture(block.asset));
  }

  /** The name of a picture's file; null when it cannot be read or shown. */
  readonly picture = (asset: string): string | null => this.names.get(asset) ?? null;

  private async writePicture(asset: string): Promise<string | null> {
    const bytes = await this.assets.read(asset).catch(() => null);
    const kind = bytes === null ? null : rasterKind(bytes);
    if (bytes === null || kind === null) return null;
    const name = `${asset.slice(0, 16)}${kind.extension}`;
    if (!this.there.has(name)) await this.folder.writeOnce(`${home}/${name}`, bytes);
    return name;
  }

  /** Writes the original file of a source; the name it has in the vault, null when there is none. */
  async original(original: Original | null): Promise<string | null> {
    if (original === null) return null;
    const known = this.names.get(original.sha256);
    if (known !== undefined) return known;
    const dot = original.name.lastIndexOf('.');
    const extension = /^\.[\w]{1,8}$/.exec(dot > 0 ? original.name.slice(dot) : '')?.[0] ?? '';
    // With digits of its hash, it is the same file the next time, and no other of that name.
    const own = original.name.slice(0, original.name.length - extension.length);
    const title = `${original.sha256.slice(0, 8)} ${own}`;
    const name = fileName(title, extension);
    const bytes = await this.assets.read(original.sha256).catch(() => null);
    if (bytes === null) this.missingOriginals += 1;
    else if (!this.there.has(name)) await this.folder.writeOnce(`${home}/${name}`, bytes);
    const written = bytes === null ? null : name;
    this.names.set(original.sha256, written);
    return written;
  }

  /** What could not be written. */
  losses(): string[] {
    return this.missingOriginals === 0
      ? []
      : [
          `${counted(this.missingOriginals, 'original file')} missing from the library folder or damaged, and so from the vault.`,
        ];
  }
}
