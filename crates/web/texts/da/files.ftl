# Bilag: filer på sager og ved ansøgninger.

files-title = Bilag
files-none = Der er ingen bilag endnu.
files-name = Fil
files-kind = Type og størrelse
files-beside = Hører til
files-attached = Vedhæftet
files-remove = Fjern
files-all = Vedhæft eller se bilag
files-attach-title = Vedhæft filer
files-attach-text = Filerne kan ses af dem, der kan se det, de hører til. En fil, der er vedhæftet, bliver på sagen.
files-attach = Vedhæft
files-choose = Filer
files-hint = PDF, billeder (PNG, JPEG, WebP, GIF) og dokumenter uden makroer (docx, xlsx, pptx, odt, ods, odp). Højst { $count } MB i én fil og fem filer ad gangen.
files-kept = Disse filer er modtaget, og du behøver ikke at vælge dem igen:
files-to = Hvad hører filerne til?
files-party = Stiftende part (ved dialog og instruks)
fault-file-none = Vælg mindst én fil.
fault-files-to = Vælg, hvad filerne hører til.
done-file-attached = Filerne er vedhæftet.

draft-files-title = Bilag til ansøgningen
draft-files-lead = Bilag er frivillige. De sendes sammen med ansøgningen og kan ses af de stiftende parter og sekretariatet.
draft-files-on = Videre til dine svar
draft-files-change = Tilføj eller fjern bilag
draft-file-remove-title = Fjern bilaget
draft-file-remove-text = Filen slettes og kan ikke hentes frem igen.
draft-file-remove-button = Fjern bilaget
