#compdef plan
# zsh completion for plan: the program itself says what may stand where.

_plan() {
    local -a lines found
    local line word about files=
    lines=("${(@f)$(${words[1]} --complete "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
    for line in $lines; do
        if [[ $line == :files ]]; then
            files=yes
            continue
        fi
        word=${line%%$'\t'*}
        about=
        [[ $line == *$'\t'* ]] && about=${line#*$'\t'}
        found+=("${${word//\\/\\\\}//:/\\:}${about:+:$about}")
    done
    if (( $#found )); then
        if [[ $#found -eq 1 && ${found[1]} == *= ]]; then
            _describe -t plan plan found -S ''
        else
            _describe -t plan plan found
        fi
    fi
    if [[ -n $files ]]; then
        compset -P '*='
        _files
    fi
}

# Loaded by autoload, or by `source`.
if [[ $funcstack[1] == _plan ]]; then
    _plan "$@"
else
    compdef _plan plan
fi
