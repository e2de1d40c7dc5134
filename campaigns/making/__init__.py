"""What the site makes from templates: pictures, posters, leaflets, cards, slides. Every number is the ledger's."""
