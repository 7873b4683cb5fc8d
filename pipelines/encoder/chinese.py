"""Character tables for Chinese: traditional to simplified, and pinyin. Built once from open tables, see their first lines."""
from pathlib import Path

HERE = Path(__file__).parent


def traditional() -> dict[str, str]:
    return {line[0]: line[1] for line in (HERE / "t2s.txt").read_text("utf-8").splitlines() if not line.startswith("#")}


def readings() -> dict[str, str]:
    """Each GB 2312 character's usual pinyin, without tone."""
    lines = [line.split("\t") for line in (HERE / "pinyin.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    return {char: reading for reading, chars in lines for char in chars}


def is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
