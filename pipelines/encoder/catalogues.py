"""Reads message catalogues as (English, Chinese) pairs: .mo, .po, MediaWiki's and other JSON. Keeps what a person could say.

A message is kept when both sides are plain text of a length that a visitor or an article's sentence has, without placeholders,
markup or codes; marks of shortcut keys and closing dots are taken off.
"""
import gettext
import json
import re
from pathlib import Path

from chinese import is_chinese

CODE = re.compile(r"[%{}<>|\\$#@=^~*\[\]]|://|\\n|&[a-z]+;|--|__|\w\.\w\w|[a-z][A-Z]|\bUTF|\d{4,}|/\w+/")
ENGLISH_CHARS, CHINESE_CHARS = 110, 60


def plain(text: str) -> str:
    """The message as words: without shortcut marks ("_Open", "打开(_O)", "&Open"), closing dots or colons, quotes made plain."""
    text = re.sub(r"\s*[(（][_&]\w[)）]", "", text)
    text = re.sub(r"(?<!\w)[_&](?=\w)|(?<=\w)[_&](?=[a-z])", "", text)
    text = " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())
    return re.sub(r"(\.\.\.|…|:|：|。|\.)$", "", text).strip()


def sound(english: str, chinese: str) -> bool:
    if not (2 < len(english) <= ENGLISH_CHARS and 1 < len(chinese) <= CHINESE_CHARS) or CODE.search(english) or CODE.search(chinese):
        return False
    letters = sum(c.isascii() and (c.isalpha() or c == " ") for c in english)
    han = sum(is_chinese(c) for c in chinese)
    capitals = sum(c.isupper() for c in english)
    return letters >= 0.85 * len(english) and han >= 0.7 * len(chinese) and han >= 2 and capitals <= max(2, 0.3 * len(english)) \
        and 0.15 * len(english) <= han * 1.0 <= 0.9 * len(english)


def from_mo(path: Path):
    with open(path, "rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    for message, translation in catalogue.items():
        if isinstance(message, tuple):  # (message, plural form); Chinese has one
            message = message[0]
        if isinstance(message, str) and isinstance(translation, str) and message:
            yield message.split("\x04")[-1], translation


def from_po(path: Path):
    entry, field = {}, None
    for line in [*path.read_text("utf-8", "replace").splitlines(), ""]:
        found = re.match(r'(msgid|msgstr|msgctxt)\s+"(.*)"$', line)
        if found:
            field = found[1]
            entry[field] = found[2]
        elif line.startswith('"') and field:
            entry[field] += line[1:-1]
        elif not line.strip():
            if entry.get("msgid") and entry.get("msgstr"):
                yield entry["msgid"], entry["msgstr"]
            entry, field = {}, None


def flat(value, name: str = ""):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from flat(v, f"{name}.{k}")
    elif isinstance(value, str):
        yield name, value


def from_json(english: Path, chinese: Path):
    a, b = (dict(flat(json.loads(p.read_text("utf-8")))) for p in (english, chinese))
    for name, text in a.items():
        if name in b and "@metadata" not in name:
            yield text, b[name]


def pairs(root: Path):
    """Every sound (English, Chinese, file's name) below `root`, each English text once."""
    seen = set()
    files = [(p.stem, from_mo(p)) for p in sorted(root.rglob("*.mo")) if "zh_CN" in str(p)]
    files += [(p.parts[-3], from_po(p)) for p in sorted(root.rglob("zh_CN.po"))]
    for chinese, english in (("zh-hans.json", "en.json"), ("zh_Hans.json", "en_EN.json")):
        files += [(p.parts[-3], from_json(p.parent / english, p)) for p in sorted(root.rglob(chinese)) if (p.parent / english).exists()]
    for name, rows in files:
        for english, chinese in rows:
            english, chinese = plain(english), plain(chinese)
            if english.lower() not in seen and sound(english, chinese):
                seen.add(english.lower())
                yield english, chinese, name
