#!/usr/bin/env node
// npm run animation: makes the short animations of the README from what UI tests film (test/ui/film.ts), as docs/NAME.gif.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import gifenc from "gifenc";
import { PNG } from "pngjs";
import { root, run } from "./lib/run.mjs";
import { runMain, say, Unavailable } from "./lib/say.mjs";

const { GIFEncoder, applyPalette, quantize } = gifenc;

/** Which test films what. */
const films = [
  { name: "new-report", test: "writes a report from the wizard to no warnings" },
  { name: "sections", test: "shows a missing part in its place" },
];
/** As wide as a page of text shows it; half of the window, so that each pixel is four. */
const SHRINK = 0.625;
/** One colour stays free: it shows what stood there before. */
const COLOURS = 127;

runMain(async () => {
  const [only] = process.argv.slice(2);
  for (const { name, test } of films) {
    if (only !== undefined && only !== name) continue;
    const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/ui/vitest.config.mts", "-t", test];
    const { code } = await run(process.execPath, vitest, { show: true, env: { HEGAO_FILM: name } });
    if (code !== 0) throw new Unavailable(`没有录成：${test}`, `This could not be filmed: ${test}`);
    const gif = develop(join(root, "test/ui/screenshots/film", name));
    const path = join(root, `docs/${name}.gif`);
    writeFileSync(path, gif);
    say(`${path}：${Math.round(gif.length / 1024)} KB`, `${path}: ${Math.round(gif.length / 1024)} KB`);
  }
  return 0;
});

/** The pictures in `folder` as one GIF; each holds only what has changed since the one before. */
function develop(/** @type {string} */ folder) {
  const frames = readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .sort()
    .map((name) => ({
      delay: Number(/-(\d+)\.png$/.exec(name)?.[1]),
      ...shrink(PNG.sync.read(readFileSync(join(folder, name)))),
    }));
  const palette = quantize(sampleOf(frames.map(({ data }) => data)), COLOURS);
  const transparentIndex = palette.length;
  const gif = GIFEncoder();
  /** @type {Uint8Array | undefined} */
  let before;
  for (const { data, width, height, delay } of frames) {
    const pixels = applyPalette(data, palette);
    const changed = before ? pixels.map((colour, i) => (colour === before?.[i] ? transparentIndex : colour)) : pixels;
    gif.writeFrame(changed, width, height, {
      delay,
      ...(before ? { transparent: true, transparentIndex } : { palette: [...palette, [0, 0, 0]] }),
      dispose: 1,
    });
    before = pixels;
  }
  gif.finish();
  return gif.bytes();
}

/** Every so many bytes of all pictures: enough to choose colours by. */
function sampleOf(/** @type {Uint8Array[]} */ pictures) {
  const pixels = pictures.map((data) => new Uint32Array(data.buffer, data.byteOffset, data.length / 4));
  const step = 7;
  const sample = new Uint32Array(pixels.reduce((sum, { length }) => sum + Math.ceil(length / step), 0));
  let at = 0;
  for (const picture of pixels) for (let i = 0; i < picture.length; i += step) sample[at++] = picture[i] ?? 0;
  return new Uint8Array(sample.buffer, 0, at * 4);
}

/** A smaller picture; each of its pixels is the mean of those that it stands for. */
function shrink(/** @type {{ data: Uint8Array, width: number, height: number }} */ { data, width, height }) {
  const [w, h] = [Math.round(width * SHRINK), Math.round(height * SHRINK)];
  const small = new Uint8Array(w * h * 4);
  for (let y = 0; y < h; y++) {
    const [top, bottom] = [(y * height) / h, ((y + 1) * height) / h];
    for (let x = 0; x < w; x++) {
      const [left, right] = [(x * width) / w, ((x + 1) * width) / w];
      const sum = [0, 0, 0, 0];
      let area = 0;
      for (let j = Math.floor(top); j < Math.min(Math.ceil(bottom), height); j++) {
        const high = Math.min(j + 1, bottom) - Math.max(j, top);
        for (let i = Math.floor(left); i < Math.min(Math.ceil(right), width); i++) {
          const weight = high * (Math.min(i + 1, right) - Math.max(i, left));
          for (let c = 0; c < 4; c++) sum[c] = (sum[c] ?? 0) + weight * (data[(j * width + i) * 4 + c] ?? 0);
          area += weight;
        }
      }
      for (let c = 0; c < 4; c++) small[(y * w + x) * 4 + c] = Math.round((sum[c] ?? 0) / area);
    }
  }
  return { data: small, width: w, height: h };
}
