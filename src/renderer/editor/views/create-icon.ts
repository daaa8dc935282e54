const SVG = 'http://www.w3.org/2000/svg'

/** Outlines of Tabler icons (MIT), drawn without React for the views inside the page. */
const OUTLINES = {
  'photo-plus': [
    'M15 8h.01',
    'M12.5 21h-6.5a3 3 0 0 1 -3 -3v-12a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v6.5',
    'M3 16l5 -5c.928 -.893 2.072 -.893 3 0l4 4',
    'M14 14l1 -1c.67 -.644 1.45 -.824 2.182 -.54',
    'M16 19h6',
    'M19 16v6',
  ],
  'photo-off': [
    'M15 8h.01',
    'M7 3h11a3 3 0 0 1 3 3v11m-.856 3.099a2.991 2.991 0 0 1 -2.144 .901h-12a3 3 0 0 1 -3 -3v-12c0 -.845 .349 -1.608 .91 -2.153',
    'M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5',
    'M16.33 12.338c.574 -.054 1.155 .166 1.67 .662l3 3',
    'M3 3l18 18',
  ],
  'player-play': ['M7 4v16l13 -8z'],
} satisfies Record<string, string[]>

export function createIcon(name: keyof typeof OUTLINES): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'page-icon')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  for (const outline of OUTLINES[name]) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', outline)
    svg.append(path)
  }
  return svg
}
