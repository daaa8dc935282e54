import type { RemovalReason } from '../../receipt/receipt.ts'

/**
 * Lines that a website puts around every page, German then English. A line is residue only when it is
 * one of these as a whole; letter case, "..." for "…" and a colon at the end make no difference.
 *
 * `beside` holds words that could be a page's own. They are residue only in a
 * row with a line that is always residue for the same reason.
 */
export const RESIDUE_LINES: readonly {
  reason: RemovalReason
  always: readonly string[]
  beside: readonly string[]
}[] = [
  {
    reason: 'loading',
    always: [
      ...['lädt', 'lädt…', 'lädt …', 'laden…', 'laden …', 'wird geladen', 'wird geladen…'],
      ...['wird geladen …', 'bitte warten…', 'bitte warten …'],
      ...['loading', 'loading…', 'loading …', 'please wait…', 'please wait …'],
    ],
    beside: [],
  },
  {
    reason: 'player-controls',
    always: [
      ...['audio-player', 'folge abspielen', 'episode abspielen', 'in neuem fenster abspielen'],
      'pfeiltasten hoch/runter benutzen, um die lautstärke zu regeln.',
      ...['audio player', 'play episode', 'pause episode', 'play in new window'],
      'use up/down arrow keys to increase or decrease volume.',
    ],
    beside: [
      ...['00:00', '0:00', '00:00:00', '1x', 'abspielen', 'anhören', 'abonnieren', 'herunterladen'],
      ...['play', 'pause', 'mute', 'subscribe', 'download', 'rss', 'rss feed', 'rss-feed'],
    ],
  },
  {
    reason: 'comment-form',
    always: [
      ...['schreibe einen kommentar', 'schreiben sie einen kommentar', 'kommentar schreiben'],
      ...['einen kommentar schreiben', 'kommentar verfassen', 'einen kommentar verfassen'],
      ...['kommentar hinterlassen', 'einen kommentar hinterlassen', 'hinterlasse einen kommentar'],
      ...['kommentar abschicken', 'kommentar absenden', 'antwort abbrechen', 'antworten abbrechen'],
      ...['kommentar *', 'name *', 'e-mail *', 'e-mail-adresse *'],
      'deine e-mail-adresse wird nicht veröffentlicht.',
      'deine e-mail-adresse wird nicht veröffentlicht. erforderliche felder sind mit * markiert',
      'ihre e-mail-adresse wird nicht veröffentlicht.',
      'ihre e-mail-adresse wird nicht veröffentlicht. erforderliche felder sind mit * markiert',
      'erforderliche felder sind mit * markiert',
      'meinen namen, meine e-mail-adresse und meine website in diesem browser für die nächste kommentierung speichern.',
      ...['noch keine kommentare', 'die kommentarfunktion ist geschlossen.'],
      ...['leave a comment', 'leave a reply', 'write a comment', 'post a comment', 'add a comment'],
      ...['post comment', 'submit comment', 'cancel reply'],
      ...['comment *', 'email *', 'e-mail address *', 'email address *'],
      'your email address will not be published.',
      'your email address will not be published. required fields are marked *',
      'required fields are marked *',
      'save my name, email, and website in this browser for the next time i comment.',
      ...['no comments yet', 'comments are closed.'],
    ],
    beside: [
      ...['kommentar', 'kommentare', 'keine kommentare', 'name', 'e-mail', 'e-mail-adresse'],
      ...['website', 'webseite', 'antworten'],
      ...[
        'comment',
        'comments',
        'no comments',
        'email',
        'e-mail address',
        'email address',
        'reply',
      ],
    ],
  },
  {
    reason: 'sharing',
    always: [
      ...['teilen', 'teilen mit', 'beitrag teilen', 'diesen beitrag teilen', 'artikel teilen'],
      ...['diesen artikel teilen', 'folge teilen', 'diese folge teilen', 'seite teilen'],
      ...['auf facebook teilen', 'auf twitter teilen', 'auf x teilen', 'auf linkedin teilen'],
      ...['auf xing teilen', 'auf whatsapp teilen', 'per whatsapp teilen', 'per e-mail teilen'],
      ...['link kopieren', 'gefällt mir'],
      ...['share', 'share this', 'share this post', 'share this article', 'share this episode'],
      ...['share this page', 'share on facebook', 'share on twitter', 'share on x'],
      ...['share on linkedin', 'share on xing', 'share on whatsapp', 'share via email'],
      ...['copy link', 'tweet this'],
    ],
    beside: [
      ...['facebook', 'twitter', 'x', 'linkedin', 'xing', 'whatsapp', 'telegram', 'mastodon'],
      ...[
        'instagram',
        'pinterest',
        'reddit',
        'e-mail',
        'email',
        'mail',
        'tweet',
        'like',
        'like this',
      ],
    ],
  },
  {
    reason: 'navigation',
    always: [
      ...['zum inhalt springen', 'zum inhalt', 'zum hauptinhalt springen', 'direkt zum inhalt'],
      ...['springe zum inhalt', 'navigation überspringen', 'menü', 'menü öffnen', 'menü schließen'],
      ...['nach oben', 'zurück nach oben', 'zum seitenanfang', 'zurück zur übersicht'],
      ...[
        'vorheriger beitrag',
        'nächster beitrag',
        'vorherige folge',
        'nächste folge',
        'weiterlesen',
      ],
      ...['ähnliche beiträge', 'weitere beiträge', 'related posts', 'related articles'],
      ...['drucken', 'seite drucken', 'artikel drucken', 'beitrag drucken', 'druckversion'],
      ...['als pdf speichern', 'per e-mail senden', 'per e-mail versenden'],
      ...['skip to content', 'skip to main content', 'skip navigation', 'toggle navigation'],
      ...['menu', 'open menu', 'close menu', 'back to top', 'back to overview'],
      ...['previous post', 'next post', 'previous episode', 'next episode', 'read more'],
      ...['continue reading', 'print', 'print this page', 'print this article', 'email this page'],
    ],
    beside: ['startseite', 'suche', 'suche nach', 'home', 'search', 'search for'],
  },
  {
    reason: 'cookie-notice',
    always: [
      ...[
        'alle akzeptieren',
        'alle cookies akzeptieren',
        'cookies akzeptieren',
        'cookies ablehnen',
      ],
      ...['nur notwendige cookies', 'nur essenzielle cookies akzeptieren', 'cookie-einstellungen'],
      ...['individuelle datenschutzeinstellungen', 'diese website verwendet cookies.'],
      ...[
        'diese website benutzt cookies.',
        'diese seite verwendet cookies.',
        'wir verwenden cookies.',
      ],
      ...['wir nutzen cookies.', 'wir nutzen cookies auf unserer website.'],
      'wir verwenden cookies auf unserer website.',
      ...['accept all', 'accept all cookies', 'accept cookies', 'reject all', 'reject cookies'],
      ...['only necessary cookies', 'cookie settings', 'cookie preferences', 'manage cookies'],
      ...['this website uses cookies.', 'this site uses cookies.', 'we use cookies.'],
      'we use cookies on our website.',
    ],
    beside: ['akzeptieren', 'ablehnen', 'einstellungen', 'accept', 'reject', 'decline', 'settings'],
  },
]

/** Lines known by their form. */
export const RESIDUE_PATTERNS: readonly { reason: RemovalReason; pattern: RegExp }[] = [
  { reason: 'separator', pattern: /^[/|·•»›«‹]$/u },
  /** Played and whole time of a player: "00:00 / 32:10". */
  {
    reason: 'player-controls',
    pattern: /^0{1,2}:00(?::00)? ?[/|] ?\d{1,2}:\d{2}(?::\d{2})?$/u,
  },
]
