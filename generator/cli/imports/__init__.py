"""What `yqsite import` does: sources opened and read, what is open asked, the account printed."""
