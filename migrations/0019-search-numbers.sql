-- The index of matters also holds the credit code of the enterprise and numbers of other systems: all is indexed anew.
delete from search_cursor;
