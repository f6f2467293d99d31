"""The formats that a file names by number only, as a Chinese office has them (ECMA-376)."""

from typing import Final

_TIME: Final = 'h"时"mm"分"'
_SECONDS: Final = 'h"时"mm"分"ss"秒"'
_HALF: Final = "[$-804]AM/PM"
_MONTH: Final = 'yyyy"年"m"月"'
_DATE: Final = 'yyyy"年"m"月"d"日"'
_DAY: Final = 'm"月"d"日"'

# The sign of money and the short date are those that a computer is set to, so never sure.
_MONEY: Final = "[$￥-F800]"
BUILT_IN: Final[dict[int, str]] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: f"{_MONEY}#,##0;{_MONEY}-#,##0",
    6: f"{_MONEY}#,##0;[Red]{_MONEY}-#,##0",
    7: f"{_MONEY}#,##0.00;{_MONEY}-#,##0.00",
    8: f"{_MONEY}#,##0.00;[Red]{_MONEY}-#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "[$-F800]yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "[$-F800]yyyy/m/d h:mm",
    27: _MONTH,
    28: _DAY,
    29: _DAY,
    30: "m-d-yy",
    31: _DATE,
    32: _TIME,
    33: _SECONDS,
    34: f"{_HALF}{_TIME}",
    35: f"{_HALF}{_SECONDS}",
    36: _MONTH,
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    42: f'_ {_MONEY}* #,##0_ ;_ {_MONEY}* -#,##0_ ;_ {_MONEY}* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: f'_ {_MONEY}* #,##0.00_ ;_ {_MONEY}* -#,##0.00_ ;_ {_MONEY}* "-"??_ ;_ @_ ',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    50: _MONTH,
    51: _DAY,
    52: _MONTH,
    53: _DAY,
    54: _DAY,
    55: f"{_HALF}{_TIME}",
    56: f"{_HALF}{_SECONDS}",
    57: _MONTH,
    58: _DAY,
}
