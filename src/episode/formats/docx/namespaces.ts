/** Names of ECMA-376 and what it builds on. They look like addresses, but nobody asks for them. */
const OPEN_XML = 'http://schemas.openxmlformats.org'

/** The text of a document. */
export const WORD = `${OPEN_XML}/wordprocessingml/2006/main`
/** Pictures: where they stand in the text, how they are drawn, which they are. */
export const PLACED_DRAWING = `${OPEN_XML}/drawingml/2006/wordprocessingDrawing`
export const DRAWING = `${OPEN_XML}/drawingml/2006/main`
export const PICTURE = `${OPEN_XML}/drawingml/2006/picture`
/** What the parts of a package are to each other. */
export const PACKAGE = `${OPEN_XML}/package/2006`
export const OFFICE_RELATIONSHIPS = `${OPEN_XML}/officeDocument/2006/relationships`
/** Title and language of a document. */
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'
/** Settings of Word's own. */
export const WORD_SETTINGS = 'http://schemas.microsoft.com/office/word'
