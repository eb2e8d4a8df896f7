"""Questions with a shape: by whose account a record stands, where accounts differ, what rests on whom."""
