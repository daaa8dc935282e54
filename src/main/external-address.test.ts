import { expect, test } from 'vitest'
import { externalAddress } from './external-address.ts'

test.each([
  ['https://stroisch.eu/folge-25', 'https://stroisch.eu/folge-25'],
  ['HTTPS://Stroisch.EU', 'https://stroisch.eu/'],
  ['http://localhost:1313/?a=1&b=ü#ende', 'http://localhost:1313/?a=1&b=%C3%BC#ende'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['mailto:sam@example.org', 'mailto:sam@example.org'],
  ['mailto:sam@example.org?subject=Folge%2025', 'mailto:sam@example.org?subject=Folge%2025'],
  // RFC 6068, sections 2 and 6.
  ['mailto:sam@example.org,zoe@example.org', 'mailto:sam@example.org,zoe@example.org'],
  ['mailto:sam%2Bfolge@example.org?cc=zoe@e.org', 'mailto:sam%2Bfolge@example.org?cc=zoe@e.org'],
  [
    'mailto:a@b.org?Body=eins%0D%0Azwei&in-reply-to=%3C1@b%3E',
    'mailto:a@b.org?Body=eins%0D%0Azwei&in-reply-to=%3C1@b%3E',
  ],
])('%s may be opened', (address, href) => {
  expect(externalAddress(address)).toBe(href)
})

/** Schemes that run code, start programs, read files or reach devices. */
const schemes = [
  ...[
    'javascript',
    'vbscript',
    'data',
    'file',
    'blob',
    'about',
    'chrome',
    'devtools',
    'view-source',
  ],
  ...[
    'app',
    'reinschrift',
    'ftp',
    'ftps',
    'sftp',
    'ssh',
    'telnet',
    'smb',
    'afp',
    'nfs',
    'dav',
    'ws',
  ],
  ...['ms-msdt', 'search-ms', 'ms-officecmd', 'ms-word', 'ms-settings', 'ms-appinstaller', 'shell'],
  ...[
    'x-apple.systempreferences',
    'itms-services',
    'applescript',
    'vscode',
    'slack',
    'steam',
    'tel',
  ],
  ...[
    'sms',
    'facetime',
    'skype',
    'zoommtg',
    'jar',
    'wyciwyg',
    'intent',
    'market',
    'magnet',
    'help',
  ],
  ...[
    'cmd',
    'powershell',
    'terminal',
    'x-man-page',
    'ldap',
    'gopher',
    'news',
    'res',
    'mhtml',
    'onenote',
  ],
]

const nasty = [
  ...schemes.flatMap((scheme) => [`${scheme}:alert(1)`, `${scheme}://example.org/x`]),
  ...['', ' ', '//example.org', '/etc/passwd', '\\\\server\\share', 'C:\\Windows\\calc.exe'],
  ...[
    'example.org',
    'https://',
    'http:///',
    'https://?',
    'https://a b',
    'https://[::1',
    'http://%00',
  ],
  ...['https://user@example.org', 'https://bank.example:pass@evil.example/', 'https://:x@e.org'],
  ...[
    'java\nscript:alert(1)',
    'https://example.org/\u0000',
    'https://exa\u202emple.org',
    '\u200bhttps://e.org',
  ],
  ...[
    'https://e.org/\r\nX: y',
    'https://e.org/\u0007',
    'https://e.org/\ue000',
    'https://e.org/\u00ad',
  ],
  ...['mailto:', 'mailto:sam', 'mailto:a@b@c', 'mailto:%', 'mailto://a@b'],
  ...['mailto:a@b?attach=/etc/passwd', 'mailto:a@b?attachment=C:\\x', 'mailto:a@b?ATTACH=x'],
  ...['mailto:a b@c', 'mailto:a@b/c', 'mailto:a\\@b', 'mailto:%00@b'],
  ...['mailto:a@b,', 'mailto:,a@b', 'mailto:a@b,c', 'mailto:a@b,c@d@e', 'mailto:a@b,%2Fc@d'],
  ...[
    'mailto:a%2Cc@b',
    'mailto:a@b?subject=x%0D%0ABcc:c@d',
    'mailto:a@b?cc=c@d%0Ad',
    'mailto:a@b?body=%00',
  ],
  ...[
    'mailto:a@b?body=a%0Db',
    'mailto:a@b?from=c@d',
    'mailto:a@b?insert=/etc/passwd',
    'mailto:a@b?=x',
  ],
  `https://e.org/${'a'.repeat(2000)}`,
]

test(`none of ${nasty.length} other addresses leaves the app`, () => {
  expect(nasty.length).toBeGreaterThan(100)
  expect(nasty.filter((address) => externalAddress(address) !== null)).toEqual([])
})

test.each([
  ['CVE-2019-12137 (Typora)', 'file:///Applications/Calculator.app'],
  ['CVE-2019-12137 (Typora)', '../../../../Applications/Calculator.app'],
  ['CVE-2021-41392 (Boost Note)', 'file:///C:/Windows/System32/calc.exe'],
  ['CVE-2022-36450 (Obsidian)', 'obsidian://hook-get-address?x-success=file:///etc/passwd'],
  ['CVE-2022-40277 (Joplin)', 'smb://evil.example/share/a.desktop'],
  ['CVE-2023-1004 (MarkText)', 'C:\\Users\\Sam\\a.js'],
  ['CVE-2024-53268 (Joplin)', 'ms-msdt:/id PCWDiagnostic /skip force'],
])('%s: %s is not opened', (_cve, address) => {
  expect(externalAddress(address)).toBeNull()
})
