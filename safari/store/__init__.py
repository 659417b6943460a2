"""All the SQL there is: the file, its journal, its migrations, its search, its backups."""
