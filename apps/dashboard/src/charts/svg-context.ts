type Matrix = readonly [number, number, number, number, number, number];

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
  dash: readonly number[];
  matrix: Matrix;
  clip: string | null;
}

const ANCHORS: Record<string, string> = { center: 'middle', right: 'end', end: 'end' };
/** How far below its anchor the baseline lies, in font sizes; not every SVG reader knows `dominant-baseline`. */
const BASELINES: Record<string, number> = { top: 0.8, hanging: 0.8, middle: 0.35, bottom: -0.2 };

/**
 * The part of a canvas context that Chart.js and our plugins use, writing SVG elements. Coordinates are transformed as
 * they come, so elements carry no transformation except turned text.
 */
export class SvgContext {
  readonly canvas: HTMLCanvasElement;
  lineDashOffset = 0;
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  globalAlpha = 1;

  private dash: readonly number[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private clipId: string | null = null;
  private path = '';
  private clips = 0;
  private readonly states: State[] = [];
  private readonly elements: string[] = [];
  private readonly measure = document.createElement('canvas').getContext('2d');
  private readonly width: number;
  private readonly height: number;

  constructor(width: number, height: number, ground: string) {
    this.width = width;
    this.height = height;
    this.elements.push(`<rect width="${width}" height="${height}" fill="${ground}"/>`);
    // Chart.js asks its canvas for a context, a size and attributes, and nothing else when it is not responsive.
    const canvas = {
      width,
      height,
      style: {},
      getContext: () => this,
      getAttribute: () => null,
      setAttribute() {},
      removeAttribute() {},
    };
    this.canvas = canvas as unknown as HTMLCanvasElement;
  }

  /** The elements alone, to stand inside another drawing. */
  inner(): string {
    return this.elements.join('');
  }

  toString(): string {
    const { width, height } = this;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${this.elements.join('')}</svg>`;
  }

  save(): void {
    const {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      font,
      textAlign,
      textBaseline,
      globalAlpha,
      dash,
      matrix,
    } = this;
    this.states.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      font,
      textAlign,
      textBaseline,
      globalAlpha,
      dash,
      matrix,
      clip: this.clipId,
    });
  }

  restore(): void {
    const state = this.states.pop();
    if (!state) return;
    const { clip, ...rest } = state;
    Object.assign(this, rest);
    this.clipId = clip;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = [a, b, c, d, e, f];
  }

  resetTransform(): void {
    this.matrix = [1, 0, 0, 1, 0, 0];
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  getLineDash(): readonly number[] {
    return this.dash;
  }

  clearRect(): void {}

  beginPath(): void {
    this.path = '';
  }

  closePath(): void {
    this.path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.at(x, y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path += `Q${this.at(cx, cy)} ${this.at(x, y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path += `C${this.at(ax, ay)} ${this.at(bx, by)} ${this.at(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${this.at(x, y)}L${this.at(x + width, y)}L${this.at(x + width, y + height)}L${this.at(x, y + height)}Z`;
  }

  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, anticlockwise);
  }

  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    turn: number,
    start: number,
    end: number,
    anticlockwise = false,
  ): void {
    const full = Math.abs(end - start) >= 2 * Math.PI - 1e-6;
    const sweep = anticlockwise ? 0 : 1;
    const on = (angle: number) => this.at(x + rx * Math.cos(angle), y + ry * Math.sin(angle));
    const middle = full ? start + Math.PI : (start + end) / 2;
    const arcTo = (angle: number) =>
      `A${round(rx)} ${round(ry)} ${round((turn * 180) / Math.PI)} 0 ${sweep} ${on(angle)}`;
    this.path += `${this.path === '' || this.path.endsWith('Z') ? 'M' : 'L'}${on(start)}${arcTo(middle)}${arcTo(full ? start + 2 * Math.PI : end)}`;
  }

  clip(): void {
    this.clips += 1;
    this.clipId = `clip${this.clips}`;
    this.elements.push(`<clipPath id="${this.clipId}"><path d="${this.path}"/></clipPath>`);
  }

  fill(): void {
    if (this.path !== '') this.add(`<path d="${this.path}" fill="${this.fillStyle}"${this.shared()}/>`);
  }

  stroke(): void {
    if (this.path !== '' && this.lineWidth > 0)
      this.add(`<path d="${this.path}" fill="none"${this.strokeAttributes()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const before = this.path;
    this.path = '';
    this.rect(x, y, width, height);
    this.fill();
    this.path = before;
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const before = this.path;
    this.path = '';
    this.rect(x, y, width, height);
    this.stroke();
    this.path = before;
  }

  fillText(text: string, x: number, y: number): void {
    const [a, b] = this.matrix;
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 10);
    const [px, py] = this.point(x, y);
    const shift = (BASELINES[this.textBaseline] ?? 0) * size;
    const turn = (Math.atan2(b, a) * 180) / Math.PI;
    const turned = turn === 0 ? '' : ` transform="rotate(${round(turn)} ${round(px)} ${round(py)})"`;
    const weight = /\b(bold|[5-9]\d\d)\b/.exec(this.font)?.[1];
    const family = this.font.replace(/^.*?px(\/\S+)?\s*/, '').replaceAll('"', "'");
    this.add(
      `<text x="${round(px)}" y="${round(py + shift)}" font-family="${family}" font-size="${size}"${weight ? ` font-weight="${weight}"` : ''}` +
        ` text-anchor="${ANCHORS[this.textAlign] ?? 'start'}" fill="${this.fillStyle}"${turned}${this.shared()}>${escapeText(text)}</text>`,
    );
  }

  strokeText(): void {}

  measureText(text: string): TextMetrics | { width: number } {
    if (!this.measure) return { width: text.length * 6 };
    this.measure.font = this.font;
    return this.measure.measureText(text);
  }

  private add(element: string): void {
    this.elements.push(element);
  }

  private strokeAttributes(): string {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.join(' ')}"` : '';
    return ` stroke="${this.strokeStyle}" stroke-width="${round(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dash}${this.shared()}`;
  }

  private shared(): string {
    return (
      (this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : '') +
      (this.clipId ? ` clip-path="url(#${this.clipId})"` : '')
    );
  }

  private point(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  private at(x: number, y: number): string {
    const [px, py] = this.point(x, y);
    return `${round(px)} ${round(py)}`;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
