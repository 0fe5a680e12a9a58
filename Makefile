# Dossier: make run · make test · make install · make lint
