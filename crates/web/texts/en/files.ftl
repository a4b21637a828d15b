# Attachments: files on cases and beside applications.

files-title = Attachments
files-none = There are no attachments yet.
files-name = File
files-kind = Type and size
files-beside = Belongs to
files-attached = Attached
files-remove = Remove
files-all = Attach files or see them all
files-attach-title = Attach files
files-attach-text = The files can be seen by those who can see what they belong to. A file that is attached stays on the case.
files-attach = Attach
files-choose = Files
files-hint = PDF, pictures (PNG, JPEG, WebP, GIF) and documents without macros (docx, xlsx, pptx, odt, ods, odp). At most { $count } MB in one file, and five files at a time.
files-kept = These files have been received, and need not be chosen again:
files-to = What do the files belong to?
files-party = Founding party (for a dialogue or an instruction)
fault-file-none = Choose at least one file.
fault-files-to = Choose what the files belong to.
done-file-attached = The files have been attached.

draft-files-title = Attachments to the application
draft-files-lead = Attachments are voluntary. They are sent with the application and can be seen by the founding parties and the secretariat.
draft-files-on = On to your answers
draft-files-change = Add or remove attachments
draft-file-remove-title = Remove the attachment
draft-file-remove-text = The file is deleted and cannot be brought back.
draft-file-remove-button = Remove the attachment
