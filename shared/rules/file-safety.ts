/**
 * What a file's name may do to a person's machine. Attachments come from anywhere: a name is cleaned before it is written,
 * and what the system would run instead of show is never opened, only saved where the person says.
 */

/** Endings that a system runs, installs, mounts, follows or fills with macros, in whatever letters they are written. */
const dangerousEndings: ReadonlySet<string> = new Set(
  [
    // Windows: programs, scripts, installers, shortcuts, settings that act
    'exe com bat cmd ps1 ps1xml ps2 psc1 psd1 psm1 pif scr cpl msi msp mst msc msix msixbundle appx appxbundle',
    'js jse mjs cjs vbs vbe vb ws wsf wsh wsc sct hta lnk url inf reg rgs scf gadget application appref-ms',
    'dll ocx sys drv library-ms search-ms settingcontent-ms theme themepack deskthemepack diagcab xll wll chm hlp job',
    'iso img vhd vhdx rdp',
    // macOS and Linux
    'app command tool action workflow scpt scptd applescript osx terminal dmg pkg mpkg webloc fileloc inetloc',
    'desktop sh bash csh zsh fish ksh run bin out elf appimage deb rpm snap flatpak flatpakref so ko py pyc pyw pl rb lua php',
    'jar jnlp class air',
    // Documents that carry programs, and pages that run scripts from this machine
    'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm one onepkg accdb accde mdb mde adp ade slk iqy',
    'html htm xhtml xht mht mhtml shtml svg svgz xml xsl xslt swf',
  ]
    .join(' ')
    .split(' '),
);

/** Marks that turn the order of letters round, so that `fdp.exe` reads `exe.pdf`; and those that cannot be seen. */
const deceiving = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Names that Windows keeps for devices, whatever ending stands behind them. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

const longestName = 120;

/** The ending of a name in small letters, without the point; empty where it has none. */
export function endingOf(name: string): string {
  // Windows drops points and spaces at the end, and reads what stands behind a colon as a stream of the file.
  const seen = name
    .replaceAll(deceiving, '')
    .replace(/:.*$/su, '')
    .replace(/[. ]+$/u, '');
  const point = seen.lastIndexOf('.');
  return point <= 0 ? '' : seen.slice(point + 1).toLowerCase();
}

/** Whether the system would do more than show it. A name without an ending says nothing, so it is not trusted either. */
export function isDangerousName(name: string): boolean {
  const ending = endingOf(name);
  return ending === '' || dangerousEndings.has(ending);
}

/** How a file of each system begins that is a program, whatever its name says. */
export function isProgram(beginning: Uint8Array): boolean {
  const [a, b, c, d] = beginning;
  if (a === 0x4d && b === 0x5a) return true; // MZ: Windows
  if (a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46) return true; // ELF: Linux
  if (a === 0x23 && b === 0x21) return true; // #!: a script
  const magic = ((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0);
  return [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].some((known) => magic >>> 0 === known); // Mach-O: macOS
}

/** A name that every file system takes, and that leads nowhere else. */
export function safeFileName(given: string): string {
  const base = given.replace(/^.*[\\/]/su, '');
  const cleaned = base
    .normalize('NFC')
    .replaceAll(deceiving, '')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Surrogate}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '')
    .replace(/[. ]+$/u, '')
    .trim();
  const named = cleaned === '' ? 'file' : cleaned;
  const free = deviceName.test(named) ? `_${named}` : named;
  if (free.length <= longestName) return free;
  const ending = endingOf(free).slice(0, 12);
  return ending === ''
    ? free.slice(0, longestName)
    : `${free.slice(0, longestName - ending.length - 1).trim()}.${ending}`;
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  zip: 'application/zip',
};

/** What a file is by its ending; said to a person, never trusted. */
export const mediaTypeOf = (name: string): string => mediaTypes[endingOf(name)] ?? 'application/octet-stream';

/** A path on another machine: only looking whether such a file is there already tells that machine who is asking. */
export const isNetworkPath = (path: string): boolean => /^[\\/]{2}/u.test(path);
