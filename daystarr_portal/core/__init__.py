"""What every area shares: database, money, problems, pages, clock."""
