"""Workbooks -> XLSX, row by row."""
