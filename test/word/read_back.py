#!/usr/bin/env python3
"""Reads the comments of annotated files back, with nothing but Python's own zip and XML modules.

usage: read_back.py FILE.docx|FILE.fodt...

Prints a JSON object: for each file a list of its comments by "klarsprak" with the text that each covers, read as if our tracked
changes were rejected. What lies in a text box, in deleted text of others or in a field's code is not text.
"""
import json
import sys
import xml.etree.ElementTree as ET
import zipfile

AUTHOR = 'klarsprak'
WORDS = ('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
FALLBACK = '{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback'


def local(element):
    """The name of a WordprocessingML element without its namespace, or '' for any other."""
    if not isinstance(element.tag, str) or not element.tag.startswith('{'):
        return ''
    uri, name = element.tag[1:].split('}', 1)
    return name if uri in WORDS else ''


def attribute(element, name):
    for uri in WORDS:
        value = element.get('{%s}%s' % (uri, name))
        if value is not None:
            return value
    return ''


def main_part(package):
    root = ET.fromstring(package.read('_rels/.rels')) if '_rels/.rels' in package.namelist() else ()
    for relationship in root:
        if relationship.get('Type', '').endswith('/officeDocument'):
            return relationship.get('Target').lstrip('/')
    return 'word/document.xml'


def comment_texts(package, main):
    folder, name = main.rsplit('/', 1) if '/' in main else ('', main)
    prefix = folder + '/' if folder else ''
    names = {entry.lower(): entry for entry in package.namelist()}
    root = ET.fromstring(package.read(names[(prefix + '_rels/' + name + '.rels').lower()]))
    for relationship in root:
        if not relationship.get('Type', '').endswith('/comments'):
            continue
        target = relationship.get('Target')
        part = target.lstrip('/') if target.startswith('/') else prefix + target
        return {
            attribute(comment, 'id'): [
                ''.join(t.text or '' for t in paragraph.iter() if local(t) == 't')
                for paragraph in comment if local(paragraph) == 'p'
            ]
            for comment in ET.fromstring(package.read(names[part.lower()]))
            if local(comment) == 'comment' and attribute(comment, 'author') == AUTHOR
        }
    return {}


def read_docx(path):
    with zipfile.ZipFile(path) as package:
        main = main_part(package)
        texts = comment_texts(package, main)
        names = {entry.lower(): entry for entry in package.namelist()}
        root = ET.fromstring(package.read(names[main.lower()]))
    covered = {}
    active = set()
    references = []
    # Without recursion: a stack of (element, entering).
    stack = [(root, None)]
    while stack:
        element, tail = stack.pop()
        name = local(element)
        if element.tag == FALLBACK:
            continue
        if name == 'ins' and attribute(element, 'author') == AUTHOR:
            continue
        if name in ('del', 'moveFrom') and attribute(element, 'author') != AUTHOR:
            continue
        if name == 'commentRangeStart':
            active.add(attribute(element, 'id'))
            covered.setdefault(attribute(element, 'id'), [])
        elif name == 'commentRangeEnd':
            active.discard(attribute(element, 'id'))
        elif name == 'commentReference':
            references.append(attribute(element, 'id'))
        piece = ''
        if name in ('t', 'delText'):
            piece = element.text or ''
        elif name in ('tab', 'br', 'cr', 'ptab'):
            piece = ' '
        elif name == 'noBreakHyphen':
            piece = '-'
        elif name == 'p':
            piece = ' '
        for comment in active:
            if piece:
                covered[comment].append(piece)
        stack.extend((child, None) for child in reversed(element))
    return [
        {'text': text, 'covered': ''.join(covered.get(key, [])), 'marks': references.count(key)}
        for key, text in texts.items()
    ]


OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
DC = '{http://purl.org/dc/elements/1.1/}'


def read_fodt(path):
    root = ET.parse(path).getroot()
    found = {}
    order = []
    active = set()

    def add(piece):
        for name in active:
            if piece:
                found[name]['covered'].append(piece)

    stack = [('open', root.find('.//' + OFFICE + 'text'))]
    while stack:
        kind, value = stack.pop()
        if kind == 'text':
            add(value)
            continue
        element = value
        if element is None or element.tag == TEXT + 'tracked-changes':
            continue
        if element.tag == OFFICE + 'annotation':
            creator = element.find(DC + 'creator')
            if creator is not None and creator.text == AUTHOR:
                name = element.get(OFFICE + 'name') or str(len(order))
                lines = [''.join(p.itertext()) for p in element.iter(TEXT + 'p')]
                found[name] = {'text': lines, 'covered': [], 'marks': 1}
                order.append(name)
                if element.get(OFFICE + 'name'):
                    active.add(name)
            continue
        if element.tag == OFFICE + 'annotation-end':
            active.discard(element.get(OFFICE + 'name'))
            continue
        if element.tag == TEXT + 's':
            add(' ' * int(element.get(TEXT + 'c', '1')))
        elif element.tag in (TEXT + 'tab', TEXT + 'line-break', TEXT + 'p', TEXT + 'h'):
            add(' ')
        if element.tag == TEXT + 'note':
            continue
        for child in reversed(element):
            if child.tail:
                stack.append(('text', child.tail))
            stack.append(('open', child))
        if element.text:
            stack.append(('text', element.text))
    return [dict(found[name], covered=''.join(found[name]['covered'])) for name in order]


if __name__ == '__main__':
    result = {}
    for file in sys.argv[1:]:
        result[file] = read_fodt(file) if file.endswith('.fodt') else read_docx(file)
    json.dump(result, sys.stdout)
