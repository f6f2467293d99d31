"""Periods as people say them."""


def period_words(period: str) -> str:
    """A period as people say it: 2022年8月, 2022年第三季度."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    return f"{year}年{int(part)}月"
