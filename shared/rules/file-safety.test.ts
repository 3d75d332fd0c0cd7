import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endingOf, isDangerousName, isNetworkPath, isProgram, mediaTypeOf, safeFileName } from './file-safety.ts';

describe('the name of an attachment', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['C:\\Users\\x\\договор.pdf', 'договор.pdf'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['LPT1.tar.gz', '_LPT1.tar.gz'],
    ['договор\0.pdf', 'договор .pdf'],
    ['a:b*c?d"e<f>g|h.pdf', 'a b c d e f g h.pdf'],
    ['.bashrc', 'bashrc'],
    ['...', 'file'],
    ['', 'file'],
    ['отчет.pdf. . .', 'отчет.pdf'],
    ['фактура\u202Efdp.exe', 'фактураfdp.exe'],
    ['line\nbreak\r.txt', 'line break .txt'],
  ])('%j is written as %j', (given, written) => {
    expect(safeFileName(given)).toBe(written);
  });

  test('keeps its ending when it is too long', () => {
    const name = safeFileName(`${'я'.repeat(400)}.docx`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.endsWith('.docx')).toBe(true);
  });

  test('whatever was given, leads nowhere, is no device and is the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (given) => {
        const name = safeFileName(given);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$|^$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name.length).toBeLessThanOrEqual(121);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a file that the system would run', () => {
  test.each(
    'setup.exe RUN.BAT x.cmd x.ps1 x.js x.vbs x.msi x.desktop x.sh x.scr x.lnk x.jar x.docm x.html noending x.pdf.exe'.split(
      ' ',
    ),
  )('%s is not opened', (name) => {
    expect(isDangerousName(name)).toBe(true);
  });

  test.each([
    'x.exe ',
    'x.exe.',
    'x.exe. .',
    'x.txt:evil.exe'.replace('txt', 'exe'),
    'x.e\u202Exe',
    '.exe',
    'x.EXE\u200B',
  ])('%j is not opened, though its name hides what it is', (name) => {
    expect(isDangerousName(name)).toBe(true);
  });

  test.each(['договор.pdf', 'Таблица.XLSX', 'снимка.jpeg', 'запис.mp4', 'архив.zip', 'бележка.txt'])(
    '%s is',
    (name) => {
      expect(isDangerousName(name)).toBe(false);
    },
  );

  test('is known by how it begins, whatever its name says', () => {
    expect(isProgram(Buffer.from('MZ\x90\0'))).toBe(true);
    expect(isProgram(Buffer.from('\x7fELF'))).toBe(true);
    expect(isProgram(Buffer.from('#!/bin/sh'))).toBe(true);
    expect(isProgram(Buffer.from([0xcf, 0xfa, 0xed, 0xfe]))).toBe(true);
    expect(isProgram(Buffer.from('%PDF-1.7'))).toBe(false);
    expect(isProgram(Buffer.alloc(0))).toBe(false);
  });
});

test('the ending of a name is what a system takes for it', () => {
  expect(endingOf('архив.tar.GZ')).toBe('gz');
  expect(endingOf('README')).toBe('');
  expect(endingOf('.gitignore')).toBe('');
  expect(mediaTypeOf('x.PDF')).toBe('application/pdf');
  expect(mediaTypeOf('x.unknown')).toBe('application/octet-stream');
});

test('a path on another machine is known by its beginning', () => {
  expect(isNetworkPath('\\\\server\\share\\x.pdf')).toBe(true);
  expect(isNetworkPath('//server/share/x.pdf')).toBe(true);
  expect(isNetworkPath('/home/x.pdf')).toBe(false);
  expect(isNetworkPath('S:\\x.pdf')).toBe(false);
});
