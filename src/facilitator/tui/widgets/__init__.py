"""Parts of the page: each shows a value it is given and posts a message when touched."""
