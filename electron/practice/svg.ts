import sax from 'sax';

/** The elements that draw. Scripts, foreign content, animations and pictures from elsewhere are none of them. */
const DRAWING = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc ' +
    'linearGradient radialGradient stop clipPath mask pattern style'
  ).split(' '),
);
/** Elements that draw nothing themselves but whose content is drawn. */
const WRAPPING = new Set(['a', 'switch']);
const MARKS = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use']);
const NAMESPACES = new Set(['xmlns', 'xmlns:xlink']);
const DEEPEST = 100;

/**
 * The drawing of an SVG, written anew: what would run, or reach for anything outside the picture, is left out. Null where
 * nothing of it draws. Throws where the text is no well-formed XML.
 */
export function drawingOf(text: string): string | null {
  const parser = sax.parser(true);
  const written: string[] = [];
  const open: string[] = [];
  let isDrawn = false;
  /** Elements open since one that is left out, itself among them. */
  let left = 0;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    if (left > 0 || open.length >= DEEPEST || !(DRAWING.has(name) || WRAPPING.has(name))) {
      left += 1;
      return;
    }
    if (open.length === 0 && name !== 'svg') throw new Error('no SVG');
    isDrawn ||= MARKS.has(name);
    open.push(name);
    if (!WRAPPING.has(name)) written.push(`<${name}${attributesOf(attributes as Record<string, string>)}>`);
  };
  parser.onclosetag = () => {
    if (left > 0) left -= 1;
    else {
      const name = open.pop()!;
      if (!WRAPPING.has(name)) written.push(`</${name}>`);
    }
  };
  const write = (words: string) => {
    if (left === 0 && open.length > 0 && !(open.at(-1) === 'style' && reachesOut(words)))
      written.push(escaped(words));
  };
  parser.ontext = write;
  parser.oncdata = write;
  parser.write(text).close();
  return isDrawn ? written.join('') : null;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => {
      if (name === 'href' || name === 'xlink:href') return value.startsWith('#');
      if (NAMESPACES.has(name)) return true;
      return /^[a-z][\w-]*$/i.test(name) && !/^on/i.test(name) && !reachesOut(value);
    })
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const reachesOut = (value: string): boolean =>
  /url\(\s*['"]?(?!#)|@import|expression\(|javascript:/i.test(value);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
