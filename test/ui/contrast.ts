import type { Locator } from "playwright-core";

/** A text as it is seen. */
export interface SeenText {
  readonly text: string;
  /** How well it stands out from what is behind it, from 1 to 21, as WCAG computes it. */
  readonly contrast: number;
  /** Whether all of it stands on what is behind it. */
  readonly whole: boolean;
}

/** The contrast that WCAG asks of text of common size. */
const READABLE = 4.5;

/** What is wrong with some texts, one a line; empty where all can be read and none is cut off. */
export async function findUnreadable(places: Locator): Promise<string[]> {
  const seen = await places.evaluateAll(look);
  return seen
    .filter(({ contrast, whole }) => contrast < READABLE || !whole)
    .map(({ text, contrast, whole }) => `${text}: ${contrast.toFixed(2)}${whole ? "" : ", cut off"}`);
}

/** Runs in the page: nothing of this file but itself is known there. */
function look(places: readonly (HTMLElement | SVGElement)[]): SeenText[] {
  type Colour = readonly [number, number, number, number];
  const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;

  /** A colour however it is written; its parts go from 0 to 255, its opacity from 0 to 1. */
  function read(colour: string, opacity = 1): Colour {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, (alpha / 255) * opacity];
  }

  function over(back: Colour, [red, green, blue, alpha]: Colour): Colour {
    const mix = (a: number, b: number) => a * (1 - alpha) + b * alpha;
    return [mix(back[0], red), mix(back[1], green), mix(back[2], blue), 1];
  }

  function luminance(colour: Colour): number {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** The shapes of a picture that lie below a text, the lowest first. */
  function shapesBelow(text: SVGElement): Element[] {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return Array.from(text.ownerSVGElement?.querySelectorAll("rect, circle") ?? []).filter((shape) => {
      const box = shape.getBoundingClientRect();
      const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isBefore && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
  }

  function lookAtPicture(text: SVGElement): SeenText {
    const shapes = shapesBelow(text);
    const page = read(getComputedStyle(document.body).backgroundColor);
    const back = shapes.map((shape) => read(getComputedStyle(shape).fill)).reduce(over, over([255, 255, 255, 1], page));
    const [own, around] = [text.getBoundingClientRect(), shapes.at(-1)?.getBoundingClientRect()];
    const whole = around !== undefined && own.left >= around.left && own.right <= around.right;
    return tell(text, back, read(getComputedStyle(text).fill), whole);
  }

  function lookAtPage(element: HTMLElement): SeenText {
    const layers: Colour[] = [];
    let opacity = 1;
    for (let at: HTMLElement | null = element; at && layers.at(-1)?.[3] !== 1; at = at.parentElement) {
      const { backgroundColor, opacity: own } = getComputedStyle(at);
      const layer = read(backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] < 1) opacity *= Number(own);
    }
    const back = layers.reduceRight(over, [255, 255, 255, 1]);
    return tell(element, back, read(getComputedStyle(element).color, opacity), true);
  }

  function tell(element: Element, back: Colour, front: Colour, whole: boolean): SeenText {
    const [dark = 0, bright = 0] = [luminance(back), luminance(over(back, front))].sort((a, b) => a - b);
    return { text: element.textContent ?? "", contrast: (bright + 0.05) / (dark + 0.05), whole };
  }

  return places.map((place) => (place instanceof SVGElement ? lookAtPicture(place) : lookAtPage(place)));
}
